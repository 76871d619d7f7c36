package org.depesche.format.readers;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.depesche.format.MarkedText;
import org.depesche.format.Passage;
import org.depesche.tagging.Block;
import org.depesche.tagging.SmallLetters;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jspecify.annotations.Nullable;

/** Finds the text of the article on a page, without navigation, cookie banners, related links and comments. */
final class MainContent {

    private static final String NEVER =
            "script, style, noscript, template, nav, footer, form, iframe, [hidden], [aria-hidden=true],"
                    + " [role=navigation], [role=banner], [role=contentinfo], [role=complementary], [role=dialog], [role=alertdialog],"
                    + " [role=search], [style~=(?i)display\\s*:\\s*none], [style~=(?i)visibility\\s*:\\s*hidden]";

    /** Words in the class or id of elements outside the article. */
    private static final Set<String> ASIDE = Set.of("""
            nav navigation navbar menu breadcrumb breadcrumbs cookie cookies consent gdpr cmp newsletter
            subscribe subscription paywall related recommended recommendations recirculation social share
            sharing comment comments disqus kommentare kommentar sidebar advert advertisement ad ads adslot
            werbung anzeige promo sponsored popup modal overlay toolbar taglist tags mostread trending
            empfehlungen verwandt mehrzumthema toc skip byline authorbox dateline date datum timestamp pagination login copyright
            readmore outbrain taboola
            """.split("\\s+"));

    private static final Set<String> LINES = Set.of("p", "ul", "ol", "h2", "h3", "h4", "h5", "h6");

    private static final Set<String> LEADS = Set.of("""
            lead intro standfirst dek vorspann summary lede subtitle einleitung
            """.split("\\s+"));

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\d]+|(?<=\\p{Ll})(?=\\p{Lu})");
    private static final Pattern READ_ON = Pattern.compile(
            "^(?:Lesen Sie (?:auch|mehr|dazu)|Mehr zum Thema|Mehr dazu|Zum Thema|Weiterlesen|Auch interessant|Read (?:more|also|next)"
                    + "|Related|See also|More on this)\\b.{0,200}$",
            Pattern.CASE_INSENSITIVE);

    private static final int LONGEST_LINK_LINE = 200;

    private MainContent() {}

    /** The passages of the article; empty if the page has none. */
    static List<Passage> of(Document page) {
        // marked instead of removed: removing one of a hundred thousand siblings moves all that follow
        Set<Node> leftOut = Collections.newSetFromMap(new IdentityHashMap<>());
        leftOut.addAll(page.select(NEVER));
        leaveOutAsides(page.body(), TextWeights.of(page.body(), leftOut), leftOut);
        TextWeights weights = TextWeights.of(page.body(), leftOut);
        page.body().traverse((node, depth) -> {
            if (isLinkLine(node, weights)) {
                leftOut.add(node);
            }
        });
        Element content = content(page, TextWeights.of(page.body(), leftOut));
        if (content == null) {
            return List.of();
        }
        List<Passage> passages = new ArrayList<>(leads(content));
        passages.addAll(PicturesAbove.of(content, leftOut));
        leftOut.addAll(content.select("header, h1"));
        // removes lines with only the date; a time inside a sentence stays
        content.select("time").stream()
                .filter(time -> time.closest("p, li, blockquote") == null)
                .forEach(leftOut::add);
        leftOut.remove(content);
        passages.addAll(MarkedText.passagesOf(content, leftOut));
        return passages;
    }

    private static void leaveOutAsides(Element body, TextWeights weights, Set<Node> leftOut) {
        int all = weights.in(body).paragraphs;
        body.traverse((node, depth) -> {
            // a caption has credits, which elsewhere are no part of the article
            if (depth > 0
                    && node instanceof Element element
                    && isAside(element)
                    && element.closest("figcaption, figure > *") == null) {
                // a page's frame may be called "with-sidebar" or "comments-open"
                TextWeights.Weight weight = weights.in(element);
                if (weight.headings == 0 && weight.paragraphs * 2 <= all) {
                    leftOut.add(element);
                }
            }
        });
    }

    private static boolean isAside(Element element) {
        return switch (element.normalName()) {
            case "main", "article" -> false;
            case "aside" -> true;
            default ->
                (element.hasAttr("class") || element.hasAttr("id"))
                        && words(element.className() + " " + element.id()).anyMatch(ASIDE::contains);
        };
    }

    /** Whether a list or line has only links to other articles. */
    private static boolean isLinkLine(Node node, TextWeights weights) {
        if (!(node instanceof Element element) || !LINES.contains(element.normalName())) {
            return false;
        }
        TextWeights.Weight weight = weights.in(element);
        boolean heading = element.normalName().startsWith("h");
        boolean list = element.normalName().endsWith("l");
        boolean links = weight.linked > 0 && weight.linked * 10L >= weight.text * 8L;
        if (!heading && links && (list || weight.text <= LONGEST_LINK_LINE)) {
            return true;
        }
        return weight.text <= LONGEST_LINK_LINE
                && (heading || weight.linked > 0)
                && READ_ON.matcher(element.text()).matches();
    }

    private static @Nullable Element content(Document page, TextWeights weights) {
        for (String where : List.of("[itemprop~=^articleBody$]", "article", "main, [role=main]")) {
            Element best = page.select(where).stream()
                    .filter(element -> weights.in(element).text > 0)
                    .max(Comparator.comparingInt(element -> weights.in(element).paragraphs))
                    .orElse(null);
            if (best != null) {
                return best;
            }
        }
        // the element whose own paragraphs have the most text
        Element best = null;
        int most = 0;
        for (Element element : page.body().getAllElements()) {
            int own = 0;
            for (Element child = element.firstElementChild(); child != null; child = child.nextElementSibling()) {
                own += child.normalName().equals("p") ? weights.in(child).text : 0;
            }
            if (own > most) {
                most = own;
                best = element;
            }
        }
        return best != null ? best : weights.in(page.body()).text > 0 ? page.body() : null;
    }

    /** Leads in the header of the article, beside the headline. */
    private static List<Passage> leads(Element content) {
        List<Passage> leads = new ArrayList<>();
        for (Element line : content.select("header p")) {
            if (words(line.className()).anyMatch(LEADS::contains)
                    && !line.text().isBlank()) {
                leads.add(Passage.of(Block.Kind.LEAD, line.text()));
            }
        }
        return leads;
    }

    private static Stream<String> words(String names) {
        return BETWEEN_WORDS.splitAsStream(names).map(word -> SmallLetters.of(word));
    }
}
