package org.depesche.format.page;

import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.depesche.picture.PictureMarkup;
import org.depesche.tagging.SmallLetters;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/** Elements beside the article: navigation, links to other articles, comments, advertisements, remarks of the program. */
final class PageAsides {

    /** Words in the class or id of elements outside the article. */
    private static final Set<String> ASIDE = Set.of("""
            nav navigation navbar menu topmenu breadcrumb breadcrumbs rootline cookie cookies consent gdpr cmp newsletter
            subscribe subscription paywall related recommended recommendations recirculation social share
            sharing comment comments disqus kommentare kommentar sidebar advert advertisement ad ads adslot
            werbung anzeige promo sponsored popup modal overlay toolbar taglist tags mostread trending
            empfehlungen verwandt mehrzumthema toc skip byline authorbox dateline date datum timestamp pagination login copyright
            readmore outbrain taboola sharedaddy jp relatedposts pager pagenav marginal marginalspalte metatextline authorline
            commentlist commentslist respond subscriptions signupform submeta speechify piano offer signup footer postfooter submitted updated hits rating claps counter kuerzel
            autorenbox meistgelesen teaserlist printonly metainfo kicker dachzeile overline
            """.strip().split("\\s+"));

    /** Words that count as those above when they follow each other in a name, such as "author-box". */
    private static final Pattern ASIDES = Pattern.compile(
            "author(?:box|bio|info|profile|card)|autor(?:en)?(?:box|info|profil)|aboutauthor|aboutthe?author|mostread|mostviewed|meistgelesen|articlemeta|entrymeta|postmeta"
                    + "|metadata|metainfo|articleinfo(?!box)|entryfooter|postfooter|nodemeta|mehrzumthema|morestories|teaserlist|teaserabsatz|embedarticle|inlineteaser|relatedarticle"
                    + "|tdarec|adspot|teaser(?:audio|video)|(?:audio|video)(?:teaser|player)|articletags|posttags|fieldnamefieldtags|fieldnamecomment|readingtime|printbutton|feedback|articleauthor|articledate|articleupdated|itemmeta");

    private static final Set<String> LINES = Set.of("p", "ul", "ol", "h2", "h3", "h4", "h5", "h6");

    private static final Pattern READ_ON = Pattern.compile(
            "^(?:Lesen Sie (?:auch|mehr|dazu)|Mehr zum Thema|Mehr dazu|Zum Thema|Weiterlesen|Auch interessant|Read (?:more|also|next)"
                    + "|Related|See also|More on this)\\b.{0,200}$",
            Pattern.CASE_INSENSITIVE);

    /** Words with which papers offer the texts that they do not show. */
    private static final Pattern OFFERS = Pattern.compile(
            "(?i)\\b(?:abo|abonnement|abonnieren|abonnent\\p{L}*|probemonat|jetzt testen|einloggen|anmelden|registrieren|subscribe|subscriber|subscription|sign in|log in)\\b");

    private static final int DEEPEST = 40;

    /** The most levels between the frame of a caption and its parts. */
    private static final int LEVELS = 12;

    private static final int LONGEST_LINK_LINE = 200;

    private static final int LONGEST_CAPTION = 1_500;

    /** The text of an article, which programs may wrap in a "date-outer". */
    private static final String BODIES = ".entry-content, .e-content, [itemprop~=(?i)^articleBody$]";

    /** The names of the text itself, which may have the word of a subscription beside them. */
    private static final String TEXTS =
            ".article-body, .articlebody, .article__body, .story-body, .article-content, .article-text, .artikeltext, .artikel-text";

    private PageAsides() {}

    /** Adds the elements to those that are left out. */
    static void leaveOut(Element body, TextWeights weights, Set<Node> leftOut) {
        int all = weights.in(body).paragraphs;
        body.traverse((node, depth) -> {
            // a caption has credits, which elsewhere are no part of the article
            if (depth > 0
                    && node instanceof Element element
                    && isAside(element)
                    && !element.is(TEXTS)
                    && !isInPicture(element, weights)
                    && element.selectFirst(BODIES) == null
                    && !isBehindWall(element, weights)) {
                // a page's frame may be called "with-sidebar" or "comments-open"
                TextWeights.Weight weight = weights.in(element);
                if (weight.headings == 0 && weight.paragraphs * 3 <= all * 2) {
                    leftOut.add(element);
                }
            }
        });
    }

    /** Whether an element is the text for subscribers, and no offer of it. */
    private static boolean isBehindWall(Element element, TextWeights weights) {
        return PageNames.words(element.className()).anyMatch("paywall"::equals)
                && weights.in(element).paragraphs > 1
                && isShallow(element)
                && element.select("form, button, input").isEmpty()
                && !OFFERS.matcher(element.text()).find();
    }

    /** Whether an element is no deeper than on real pages: to look at all elements inside each other takes long. */
    private static boolean isShallow(Element element) {
        Element outer = element;
        for (int depth = 0; depth < DEEPEST; depth++) {
            outer = outer.parent();
            if (outer == null) {
                return true;
            }
        }
        return false;
    }

    /** Whether an element is in the caption of a picture; short ones alone are asked for their parts. */
    private static boolean isInPicture(Element element, TextWeights weights) {
        return element.closest("figcaption, figure > *") != null
                || Stream.iterate(element.parent(), Objects::nonNull, Element::parent)
                        .limit(LEVELS)
                        .anyMatch(parent -> weights.in(parent).text <= LONGEST_CAPTION
                                && PictureMarkup.partOf(parent, false) == PictureMarkup.Part.FRAME);
    }

    private static boolean isAside(Element element) {
        return switch (element.normalName()) {
            case "main", "article" -> false;
            case "aside" -> !isPicture(element);
            default -> {
                String names = element.className() + " " + element.id() + " " + element.attr("data-area") + " "
                        + element.attr("data-component");
                yield !names.isBlank()
                        && (PageNames.words(names).anyMatch(ASIDE::contains)
                                || ASIDES.matcher(SmallLetters.of(names.replaceAll("[_-]+", "")))
                                        .find());
            }
        };
    }

    /** Whether an element has nothing but a picture with its caption. */
    private static boolean isPicture(Element element) {
        Element only = element.childrenSize() == 1 ? element.firstElementChild() : null;
        return only != null
                && only.normalName().equals("figure")
                && element.ownText().isBlank();
    }

    /** Whether a list or line has only links to other articles. */
    static boolean isLinkLine(Node node, TextWeights weights) {
        if (!(node instanceof Element element) || !LINES.contains(element.normalName())) {
            return false;
        }
        TextWeights.Weight weight = weights.in(element);
        boolean heading = element.normalName().startsWith("h");
        boolean list = element.normalName().endsWith("l");
        boolean links = weight.linked > 0 && weight.linked * 10L >= weight.text * 8L;
        boolean linked = weight.text <= LONGEST_LINK_LINE && element.closest("a[href]") != null;
        if (linked || heading && links) {
            return true;
        }
        if (!heading && links && (list || weight.text <= LONGEST_LINK_LINE)) {
            return true;
        }
        return weight.text <= LONGEST_LINK_LINE
                && (heading || weight.linked > 0)
                && READ_ON.matcher(element.text()).matches();
    }
}
