"""What the TEI report is made of: ids, header, sentences cut where words stand out, XML written safely."""
