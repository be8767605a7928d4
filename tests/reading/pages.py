"""Saved pages of made-up outlets, for the tests of what is read of them."""

from __future__ import annotations

from tests.reading.test_residue import BODY

TEXT = "\n".join(f"<p>{line}</p>" for line in BODY)
TITLE = "Harbour authority closes cracked swing bridge"


def page(body: str, head: str = "") -> str:
    """A whole page with ``body`` in it, and in its head ``head``."""
    return (
        '<!DOCTYPE html>\n<html lang="en">\n<head><meta charset="utf-8">'
        f"{head}</head>\n<body>\n{body}\n</body>\n</html>\n"
    )


def article(text: str = TEXT) -> str:
    """A page that holds nothing but a headline and ``text``."""
    return page(f"<article><h1>{TITLE}</h1>\n{text}</article>", f"<title>{TITLE}</title>")


NEWS = page(
    f"""
<div id="cookie" role="dialog" style="display: none">We use cookies on this site.</div>
<header><a href="/">The Harbour Herald</a>
<nav><ul><li><a href="/news">News</a></li><li><a href="/docks">The docks</a></li></ul></nav></header>
<main><article>
<p class="kicker"><a href="/docks">Harbour</a></p>
<h1>{TITLE}</h1>
<p class="standfirst">Every lorry must now drive round the whole bay, and will for weeks.</p>
<div class="meta"><span class="by">By <a href="/thorne">Cal Thorne</a></span>
<time datetime="2019-11-19T02:48:00Z">Nov. 18, 2019</time></div>
<ul class="share"><li><a href="#">Share on Facebook</a></li><li><button>Copy link</button></li></ul>
<figure><img src="bridge.jpg" alt="The swing bridge">
<figcaption>The swing bridge seen from the docks on Tuesday. <span>Jo Doe/Reuters</span></figcaption></figure>
<p>{BODY[0]}</p>
<p>{BODY[1]}</p>
<aside class="pullquote"><p>“Every truck that crossed it was a risk.”</p></aside>
<div class="ad">Advertisement</div>
<p>{BODY[2]}</p>
<p><strong>Read more:</strong> <a href="/ferry">Ferry company to stop its night service</a></p>
<h2>Cost and time</h2>
<p>{BODY[3]}</p>
<p>{BODY[4]}</p>
<p><em>Ann Moss contributed to this report.</em></p>
</article>
<aside><h3>Most read</h3><ul><li><a href="/soups">Ten soups for a cold week</a></li>
<li><a href="/tram">Mayor opens third tram line in the north of the city</a></li></ul></aside>
<section class="comments"><h3>Comments</h3><div class="comment"><p>Glad that somebody looked at last. I never
liked that bridge, and told them so.</p></div></section>
</main>
<footer><p>© 2019 The Harbour Herald. All rights reserved.</p><a href="/privacy">Privacy Policy</a></footer>
<script>track("The bridge fell.")</script><noscript>Turn scripts on.</noscript>
""",
    f"""
<title>{TITLE} | The Harbour Herald</title>
<meta property="og:title" content="{TITLE} | The Harbour Herald">
<meta property="og:site_name" content="The Harbour Herald">
<script type="application/ld+json">{{"@context": "https://schema.org", "@type": "NewsArticle",
"headline": "{TITLE}", "datePublished": "2019-11-19T02:48:00Z",
"author": [{{"@type": "Person", "name": "Cal Thorne, Senior Harbour Correspondent"}}],
"publisher": {{"@type": "Organization", "name": "Herald Media Ltd"}}}}</script>
""",
)

LIVE = page(
    f"""
<nav><a href="/">Home</a></nav>
<main><h1>Swing bridge closed: latest from the harbour</h1>
<p>By Cal Thorne</p>
<div class="live">
<article class="post"><time>11:40</time><h2>Council to meet tonight</h2>
<p>The council will meet at seven to speak about the bridge, its chairman has just told reporters.</p>
<p>He would not say whether the ferry will be paid for, and left by the back door.</p></article>
<article class="post"><time>10:48</time><h2>Bridge closed</h2>
<p>{BODY[0]}</p><p>{BODY[3]}</p></article>
<article class="post"><time>09:15</time><h2>Queues at the docks</h2>
<p>Lorries stand from the dock gate to the fish market, the police say, and ask drivers to stay away.</p>
</article></div></main>
""",
    "<title>Swing bridge closed: latest from the harbour - The Harbour Herald</title>",
)

LIST = page(
    f"""
<article><h1>Five ways across the bay without the bridge</h1>
<p>{BODY[0]}</p>
<p>Until it opens again, these are the ways that are left, and what each of them costs.</p>
<ol><li>The ferry: every half hour from the fish market, two dollars, bicycles free.</li>
<li>The bay road: forty minutes by car, more when the ships unload.</li>
<li>The tram to the north bridge, then on foot along the sea wall</li>
<li>The water taxi: for those in a hurry, and with thirty dollars to spare.</li>
<li>Your own boat: the authority has opened the old steps for small ones.</li></ol>
<p>{BODY[3]}</p></article>
""",
    "<title>Five ways across the bay without the bridge</title>",
)

PAYWALL = page(
    f"""
<article><h1>{TITLE}</h1><p>{BODY[0]}</p><p>{BODY[1]}</p></article>
<div class="paywall"><h2>To continue reading, subscribe</h2>
<p>Subscribe now for $1 a week and read all of our stories.</p><a href="/in">Already a subscriber?</a></div>
""",
    f"<title>{TITLE}</title>",
)

COOKIE_WALL = page(
    """<h1>We value your privacy</h1>
<p>We and our partners store cookies on your device, to show you personal advertising and to measure it.</p>
<p>With your consent we may use precise data on where you are. You may change your consent at any time.</p>
<button>Accept all</button>""",
    "<title>The Harbour Herald</title>",
)
