"""The furniture of news pages in English: what the interface says around an article.

Whole lines and beginnings of lines, by the reason they are set aside with. They are the everyday words
of menus, share buttons, sign-up boxes, comment forms and notices, collected for this project from
knowledge of how news sites are built and from reading marked lines of real pages; nothing in them
belongs to one story. All in lower case, apostrophes straight, without marks at the ends.
"""

from __future__ import annotations

import re
from functools import cache

LINKS = "link to another article"
_SHARE = "share or menu line"
_COMMENT = "comment form"
_ADVERT = "advertisement"
_SIGN_UP = "sign-up or appeal"
NOTICE = "notice of the site"
CREDIT = "credit line"
_PLAYER = "picture or video control"

_WHOLE = {
    _ADVERT: """
        ad | ads | advertisement | advertisements | advertising | adchoices | ad choices | sponsored
        sponsored content | sponsored links | promoted | promoted content | promoted stories | paid content
        paid post | partner content | story continues below advertisement
        continue reading below advertisement | article continues below advertisement
        article continues after advertisement | story continues after advertisement
        advertisement continue reading | skip advertisement | report this ad | why this ad
        content continues below ad | remove ads | ad feedback | from our partners | from our sponsors
        around the web | recommended by | powered by
    """,
    _SHARE: """
        share | shares | share this | share this article | share this story | share this page
        share article | share story | share on facebook | share on twitter | share on x | share on linkedin
        share on whatsapp | share via email | share this with | share by email | share with friends
        share tweet | tweet | tweet this | retweet | post | pin | pin it | email | e-mail | email this
        email this article | mail | print | print this | print article | print this page | facebook
        twitter | twitter/x | x | instagram | linkedin | pinterest | reddit | tumblr | whatsapp | telegram
        youtube | tiktok | threads | bluesky | mastodon | flipboard | snapchat | google+ | google plus
        stumbleupon | blogger | digg | messenger | facebook messenger | sms | pocket | xing | wechat | weibo
        vk | odnoklassniki | copy | copy link | copy url | link copied | copied | copy link to clipboard
        copied to clipboard | get short url | permalink | short url | like | likes | follow | follow us
        follow us on | followers | following | find us on facebook | follow us on twitter
        follow us on facebook | follow us on instagram | like us on facebook | join us on facebook
        connect with us | connect | stay connected | get in touch | contact | contact us
        contact the author | contact the editor | about | about us | about the author | about the writer
        about the authors | more options | options | more | less | show more | show less | see more
        view more | load more | read less | expand | collapse | close | open | cancel | back | next
        previous | prev | previous article | next article | next post | previous post
        previous post next post | back to top | back to top button | top of page | go to top | scroll to top
        return to top | to top | jump to comments | skip | skip to content | skip to main content
        skip navigation | skip to navigation | skip to footer | skip to search | menu | main menu
        open menu | close menu | toggle navigation | toggle menu | navigation | site navigation | sections
        all sections | browse | explore | home | homepage | home page | front page | search | search for
        search the site | submit search | search site | open search | go | log in | login | sign in
        sign out | log out | logout | register | my account | account | my profile | profile | settings
        preferences | my subscriptions | subscriber login | subscribe | subscribe now | subscription
        subscriptions | subscribe today | help | help center | help centre | faq | faqs | feedback
        send feedback | give feedback | contact sales | customer service | customer support | support
        accessibility | accessibility help | site map | sitemap | site index | site archive | archive
        archives | rss | rss feed | rss feeds | newsletter | newsletters | email newsletters | podcast
        podcasts | audio | apps | mobile apps | mobile | e-paper | epaper | e-edition | digital edition
        today's paper | print edition | edition | editions | us edition | uk edition | international edition
        terms | terms of use | terms of service | terms and conditions | terms & conditions | privacy
        privacy policy | privacy notice | privacy settings | your privacy choices | cookies | cookie policy
        cookie settings | cookies settings | cookie preferences | manage cookies
        do not sell my personal information | do not sell or share my personal information | legal
        legal notice | disclaimer | imprint | impressum | copyright | copyright notice | licensing
        licensing & reprints | reprints | permissions | syndication | careers | jobs | work for us | press
        press room | advertise | advertise with us | media kit | corrections | ethics policy
        code of ethics | news tips | submit a tip | send us a tip | got a tip | report a typo
        report an error | report a correction | save | save article | save for later | saved | bookmark
        add to favorites | favorite | listen | listen now | watch | watch now | watch live | live tv | live
        read | view | reply | report | flag | download | install | submit | send | continue | ok | okay
        yes | no thanks | got it | accept | accept all | accept cookies | reject all | i agree | agree
        loading | please wait | loading more | text size | font size | a a a | dark mode | light mode
        change language | language | topics | topic | tags | tag | related tags | related topics
        related topics: | filed under | filed to | categories | category | keywords | in this article
        in this story | explore more on these topics | more on this topic | email the author
        view author archive | author archive | get author rss feed | follow on twitter | follow author
        view all | see all | view all posts | all posts | browse all posts | view profile
        view comments on facebook | gift this article | gift article | give this article
        reuse this content | order reprints | source link | via | source | breaking news alerts
        notifications | turn on notifications | allow notifications | follow topics | add topic | 0 shares
        shares 0 | our network | our sites | partners | community | events | shop | store | coupons
        crossword | crosswords | horoscopes | puzzles | games | obituaries | classifieds | weather | traffic
        tv listings | site feedback
    """,
    LINKS: """
        read more | read also | also read | learn more | find out more | more information | keep reading
        full story | read the full story | read full story | read full article | read the full article
        continue reading | see also | related | related articles | related article | related stories
        related story | related content | related news | related coverage | related links | related posts
        related post | related reading | related video | related videos | more stories | more news
        more articles | more from us | more from author | more from this author | more by this author
        more like this | more on this story | more on this | more coverage | more to read | more headlines
        more top stories | top stories | top news | top headlines | latest | latest news | latest stories
        latest headlines | latest videos | the latest | most read | most popular | most popular today
        most viewed | most shared | most commented | most watched | most recent | popular | popular stories
        popular now | popular articles | popular posts | popular news | popular on | trending | trending now
        trending news | trending stories | trending topics | trending articles | trending video
        recommended | recommended for you | recommended stories | recommended articles | recommended reading
        recommended videos | recommendations | suggested for you | suggested stories | suggested reading
        you may also like | you might also like | you may like | you might like | you may be interested in
        you might be interested in | you may have missed | in case you missed it | icymi | don't miss
        must read | must reads | must watch | just watched | editors' picks | editor's picks | editor's pick
        editors' choice | editor's choice | our picks | staff picks | featured | featured stories
        featured articles | featured video | features | what to read next | read next | up next | next up
        watch next | next story | previous story | next in | more videos | top videos | video | videos
        latest video | photos | gallery | galleries | photo gallery | view gallery | slideshow
        view slideshow | in pictures | pictures | image gallery | similar articles | similar stories
        similar posts | other stories | other news | other articles | recent posts | recent articles
        recent stories | recent news | recent comments | new on | breaking news | breaking | live updates
        elsewhere | around the site | more in this section | from the archive | from around the web
        sponsored stories | upcoming events | something to consider | highlights from around the web
        stories you may like | what others are reading | before you go | more to explore | dive deeper
        go deeper | best of | hot topics | in the news | today's top stories | more in news
        more in politics | more in world | more in business | keep exploring | discover more | discover
        related quotes | stocks in this story | see related | see more stories | view more stories
        see more on this story
    """,
    _COMMENT: """
        comment | comments | 0 comments | no comments | no comments yet | leave a comment | leave comments
        leave a reply | leave your comment | post a comment | post comment | post your comment
        add a comment | add comment | add your comment | write a comment | write comment | submit comment
        comment now | comments closed | comments are closed | view comments | view all comments
        see comments | see all comments | show comments | hide comments | load comments | read comments
        join the conversation | join the discussion | start the conversation | start a conversation
        start the discussion | be the first to comment | join our commenting forum | conversation
        discussion | discuss | cancel reply | sort by newest | sort by oldest | sort by best | newest
        oldest | newest first | oldest first | best | top comments | most liked | sign in to comment
        log in to comment | login to comment | register to comment | notify me | name | name (required)
        email (required) | comment (required) | name(required) | email(required) | comment(required)
        your name | your email | your email address | email address | enter your email | your comment
        website | message | thank you for registering | report comment | report abuse
        flag as inappropriate | community guidelines | comment guidelines | commenting guidelines
        commenting rules | house rules | replies
    """,
    _SIGN_UP: """
        sign up | sign up now | sign me up | sign up here | sign up for free | sign up for newsletters
        sign up to our newsletter | get the newsletter | subscribe to our newsletter
        subscribe to newsletter | subscribe to our newsletters | join now | join free | join us
        become a member | become a subscriber | become a supporter | start free trial
        start your free trial | free trial | donate | donate now | donate today | make a donation
        support us | support our work | contribute | get the app | download the app | download our app
        get our app | get started | try it free | try for free | learn more here | get email alerts
        email alerts | get alerts | get notifications | get unlimited access | already a subscriber
        already have an account | create an account | create account | create a free account
        forgot password | forgot your password | manage subscription | limited time offer | special offer
        thank you for subscribing | thanks for subscribing | thanks for signing up | check your inbox
        no thanks
    """,
    _PLAYER: """
        play | play video | pause | replay | mute | unmute | fullscreen | full screen | watch video
        watch the video | watch again | more videos | enlarge image | enlarge | zoom | view image
        view fullscreen | open image modal | image | photo | photos | caption | show caption | hide caption
        toggle caption | video player is loading | current time | duration | stream type live | seek to live
        remaining time | playback rate | chapters | descriptions | captions off | subtitles off
        audio track | this is a modal window | close modal dialog | hide | now playing | autoplay
        media caption | media playback is unsupported on your device | closed captioning | transcript
        listen to this article | audio article | listen to article | 0:00 | live now | view more photos
        view photos | click to expand | tap to unmute | unmute video | click to enlarge | expand image
        view full size | share video | embed | embed code | get embed code
    """,
}

_BEGINNINGS = {
    LINKS: """
        read more: | read more on | read more about | read more stories | read more from | read more here
        read also: | also read: | read: | read next: | related: | related article: | related articles:
        related story: | related stories: | related coverage | related content: | related video: | see also:
        see more: | see more at | more: | more on: | more from | more on this story | more in
        more stories from | more articles from | more articles by | more like this: | must read:
        don't miss: | watch: | watch more: | watch video: | video: | photos: | gallery: | listen:
        listen now: | podcast: | up next: | next: | click here for more | click here for the
        click here to read | click here to see | click here to watch | click here to view | click to read
        click for more | go here for more | for more stories | for more news | for more on this story
        for more information, visit | for more coverage | follow all of | follow our | follow the latest
        follow live | find out more about | find more | you may also like | you might also like
        recommended reading: | continue reading | continue to read | view all | view the full | see all
        see the full | read the full | read the original | read the rest | see more of
        follow ap's full coverage | see full coverage | full coverage: | visit our | here's what else
        in other news: | most read in | most popular in | trending in | more news from | stories you may
        click on the | tap here | image gallery: | slideshow: | from the archives: | previously: | topics:
        tags: | tag: | filed under | filed under: | categories: | category: | posted in | published in:
        keywords: | sections: | explore more | check out more | the latest from
    """,
    _SHARE: """
        share this | share on | share your | share via | share to | tweet this | pin this | follow us on
        follow us at | like us on | find us on | connect with us | contact us | follow him on
        follow her on | follow them on | follow @ | follow me on | check us on | subscribe to our rss
        skip to | back to top | jump to | add us on | join us on facebook | chat with us | print this
        email this | copy link | link copied | get this story | text size | change text size | show more
        load more | 0 shares | you can follow | follow the reporter | follow the author | have a tip
        got a tip | got a news tip | send tips | send us | got a confidential news tip | do you have a story
        do you know more | have a news tip | have news tips | have any news tips | contact the author
        contact the reporter | contact this reporter | email the reporter | reach the reporter
        to contact the reporter | to contact the editor | to contact the author | write to | reach us at
        let us know | tell us what you think | what do you think
    """,
    _COMMENT: """
        required fields are marked | leave a comment | leave a reply | leave your comment
        post a comment | post your comment
        add a comment | add your comment | join the conversation | join the discussion
        join thought-provoking conversations | join our commenting
        your email address will not be published | you must be logged in
        you must log in | you need to be logged in | please log in to | please sign in to | please login to
        sign in to comment | log in to comment | log in to leave | comments are | comments on this
        comments for this | commenting on this | all comments are | be the first to
        please refresh the page | please refresh your browser | to comment on this
        we welcome your comments | we have changed our comments | view comments | view all comments
        see all comments | read the comments | notify me of | save my name | report this comment | sort by
        by submitting | by commenting | community rules apply | please be mindful of our
        by submitting this form | your personal data will | our comments policy | this site uses akismet
        this conversation is | conversations are | the comments section | before commenting
        please keep comments | please be respectful
    """,
    _ADVERT: """
        advertisement - | advertisement: | sponsored: | sponsored by | paid for by | presented by
        promoted by | brought to you by | this content is paid | this article contains affiliate
        this post contains affiliate | we may earn | we may receive | when you buy through
        when you purchase through | some links in this | as an amazon | products featured
        may earn a commission | purchases made through | all products are | our journalists may
        microsoft may earn | story continues below | article continues below | article continues after
        story continues after | your ad blocker | please disable your ad | it looks like you are using an ad
        we noticed you're | we've noticed you
    """,
    _SIGN_UP: """
        click here to download | click here to get | click here to sign | click here to subscribe
        click here to join | click here to donate | click here for our | click here to listen | download the
        download our | get the app | get our app | get the latest | get breaking | get alerts
        get the day's | get today's | get more | get unlimited | get full access | get your | get email
        get exclusive | get this delivered | get all the | get daily | get all of our | sign up for
        sign up to | sign up now | sign up here | sign up today | sign up and | sign in to | sign in or
        sign in with | log in to | log in with | login to | login with | register for | register to
        register now | create an account | create a free | subscribe to | subscribe for | subscribe now
        subscribe today | subscribe here | subscribe and | to continue reading | to keep reading
        to read the full | to read this | to read more | already a subscriber | already have an account
        already registered | you have reached your | you've reached your | you have read your
        this article is for subscribers | this content is only | this story is for subscribers
        want to read | become a | join our | join now | join us on | join the | support our | support us
        support independent | support quality | support local | support trustworthy | support free
        support journalism | please consider | please support | if you value | if you enjoyed this
        if you liked this | if you like what | help us | donate to | make a contribution | your support
        your donation | your contribution | with your support | thanks for reading | thank you for reading
        thank you for subscribing | thank you for registering | thank you for signing | thanks for signing
        stay up to date | stay informed | stay connected | stay in the know | keep up to date | keep up with
        start your day | start your free | all the latest | never miss | don't miss out | enter your email
        enter your | by signing up | by subscribing | by entering your | by clicking | by providing
        by registering | by continuing | by using this | you can unsubscribe | you can opt out
        unsubscribe at any | no spam | we will never | we'll never share | we won't share | manage your
        check your inbox | an email has been | we've sent | please enter | please check your | please verify
        please confirm | invalid email | this field is required | an error occurred | something went wrong
        notifications can be managed | turn on notifications | want more stories | you can listen to
        newyou can listen to | new you can listen to | listen to this article | listen to article
        limited time | special offer | save up to | only $ | try it for | delivered to your inbox
        the newsletter | our newsletter | a newsletter | your daily | your weekly
    """,
    NOTICE: """
        copyright | © | all rights reserved | all content ©
        the material on this site | this material may not | no part of this | reproduction of
        reproduced with | this website uses | this site uses | we use cookies | the cookie settings on
        further information on data privacy | this website stores | our website uses | we and our partners
        we care about your | your privacy | privacy policy | cookie policy | terms of | use of this site
        use of and/or | registration on or use | this site is protected | powered by | published by
        hosted by | designed by | developed by | data provided by | quotes delayed | quotes displayed
        market data | data is a real-time | data also provided | fundamental company data | legal statement
        our standards: | ipso regulated | we are regulated by | registered in england | registered office
        registered number | this translation | translated by google | your browser | your web browser
        please enable | please upgrade | javascript | you are using an | you need to enable | to view this
        to use this | unable to load | error loading | why you can trust | how we use | about our ads
        interest-based ads | do not sell | for privacy | for terms | california privacy | correction policy
        site map | this story has been shared | this article has been viewed | page last updated
        last modified
    """,
    _PLAYER: """
        play video | watch the video | watch video | video duration | video player | video loading
        video transcript | now playing | replay video | media playback | media caption | click to play
        click to watch | tap to | enlarge image | view image | image 1 of | image 2 of | image 3 of
        image 4 of | image 5 of | image 6 of | image 7 of | image 8 of | image 9 of | slide 1 of
        photo 1 of | 1 of | 1/ | show all | view gallery | hide caption | view all photos | embedded video
        this is a modal | beginning of dialog | end of dialog | escape will cancel
    """,
    CREDIT: """
        the associated press contributed | associated press contributed | reuters contributed
        afp contributed | contributed to this report | additional reporting by | reporting by
        editing by | written by | edited by
        with reporting by | with additional reporting | with files from | with agencies | with ap
        via syndigate | this article was originally published | this story was originally published
        this article originally appeared | this story originally appeared | this article first appeared
        originally published | first published on | republished | reprinted | this article is republished
        this article was produced | this story was produced | compiled by | produced by | our thanks to
    """,
}

# Furniture speaks to its reader, of itself and of what can be done here; prose that begins alike does not.
READER_WORDS = frozenset(
    """
    you your yours our us we here now newsletter newsletters inbox email emails app apps subscribe
    subscription subscribers free site website page browser cookies notifications reserved
    comment comments forum commission
    """.split()
)

# What headlines leave out: articles, auxiliaries, pronouns. A line without any is worded like one.
HEADLINES_LEAVE_OUT = frozenset(
    """
    a an the is are was were has have had been
    he she they it his her their its him them you your we our i my
    """.split()
)

# Ends of short lines that say who helped to write the article or owns it.
ENDS = {
    "contributed to this report": CREDIT,
    "contributed to this article": CREDIT,
    "contributed to this story": CREDIT,
    "contributed reporting": CREDIT,
    "all rights reserved": NOTICE,
}

# Whole lines with a name, number or address in them.
_PATTERNS = {
    r"(?:about|more by|more from|(?:all )?posts by|articles by) (?:[a-z.'-]+ ){1,3}[a-z.'-]+": _SHARE,
    r"follow (?:@?[\w.'-]+ ){1,5}on (?:twitter|x|facebook|instagram|linkedin|threads|bluesky)": _SHARE,
    r"e-?mail (?:\S+ ){0,5}(?:at )?\S+@\S+\.\w+(?: .{0,80})?": _SHARE,
    r"[\w.+-]+@[\w-]+\.[\w.]+": _SHARE,
    r"@\w+": _SHARE,
    r"©\d{4}.*": NOTICE,
    r"\d[\d.,]*[km]? (?:shares?|likes?|views?|retweets?|followers|replies|reactions?)": _SHARE,
    r"(?:(?:view|see|read|show) (?:all )?)?\d[\d.,]*[km]? comments?|comments? \d+|view all \d+": _COMMENT,
    r"(?:updated )?\d+ ?(?:minutes?|hours?|days?|weeks?|months?|years?|[mhd]) ago": "date line",
    r"\d{1,3}[ -]?min(?:ute)?s?(?:[ -]read)?": "date line",
    r"(?:(?:image|photo|slide|picture|video|page) )?\d+ (?:of|/) \d+": _PLAYER,
    r"\d+ (?:photos?|videos?|images?)": _PLAYER,
    r"\d{1,2}:\d\d(?::\d\d)?(?: ?/ ?\d{1,2}:\d\d(?::\d\d)?)?": _PLAYER,
    r"most (?:read|popular|viewed|shared|watched|commented) (?:in|on|from|this) .{1,30}": LINKS,
}


# What pages say of themselves, in paragraphs too.
_OF_THE_SITE = (
    r"\b(?:personal data|cookies?|unsubscribe|newsletters?|all rights reserved"
    r"|affiliate (?:commission|links?)|registered trademarks?|privacy policy|terms of (?:use|service)"
    r"|this (?:web)?site)\b"
)
_TO_THE_READER = r"\b(?:you|your|join|subscribe)\b"


@cache
def of_the_site() -> tuple[re.Pattern[str], ...]:
    """What paragraphs hold in which the page speaks of itself to its reader: all of these, in lower case.

    Of 25 such paragraphs on 21 marked pages none belongs to an article, and no article of 37 real stories
    has one."""
    return re.compile(_OF_THE_SITE), re.compile(_TO_THE_READER)


@cache
def patterns() -> tuple[tuple[re.Pattern[str], str], ...]:
    """The patterns of whole lines, to match a whole line in lower case without marks at its ends."""
    return tuple((re.compile(pattern), reason) for pattern, reason in _PATTERNS.items())


@cache
def whole_lines() -> dict[str, str]:
    """What is furniture as a line of its own, with the reason."""
    return {line: reason for reason, text in _WHOLE.items() for line in _entries(text)}


@cache
def beginnings() -> dict[str, tuple[tuple[str, str], ...]]:
    """How short lines of furniture begin: by their first word, beginnings and reasons, longest first."""
    by_word: dict[str, list[tuple[str, str]]] = {}
    for reason, text in _BEGINNINGS.items():
        for beginning in _entries(text):
            by_word.setdefault(beginning.split()[0], []).append((beginning, reason))
    return {word: tuple(sorted(found, key=lambda entry: -len(entry[0]))) for word, found in by_word.items()}


def _entries(text: str) -> list[str]:
    return [entry for row in text.splitlines() for part in row.split("|") if (entry := part.strip())]
