package org.depesche.format.page;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.depesche.article.Dateline;
import org.depesche.format.CleanText;
import org.depesche.format.Passage;
import org.depesche.format.Sentences;
import org.depesche.format.readers.BoldDateline;
import org.depesche.format.readers.BoldLines;
import org.depesche.format.readers.MarkedText;
import org.depesche.format.readers.NodeCount;
import org.depesche.tagging.Block;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jspecify.annotations.Nullable;

/**
 * The text of the article on a page, without navigation, cookie banners, related links and comments.
 *
 * @param passages empty if the page has no article
 * @param dateline in bold letters at the beginning of the text, which does not have it; null if there is none
 * @param articles the number of articles that the page lists; 0 if it shows one
 */
record MainContent(List<Passage> passages, @Nullable Dateline dateline, int articles) {

    private static final String NEVER =
            "script, style, noscript, noframes, template, nav, form, iframe, [hidden], [aria-hidden=true],"
                    + " [role=navigation], [role=banner], [role=complementary], [role=dialog], [role=alertdialog],"
                    + " [role=search], [style~=(?i)display\\s*:\\s*none], [style~=(?i)visibility\\s*:\\s*hidden]";

    private static final String OUTSIDE = "footer, [role=contentinfo]";

    private static final Pattern OFFER = Pattern.compile(
            "(?i)(?<!\\p{L})(?:Jetzt weiterlesen|Weiterlesen mit|Lesen Sie weiter mit|nur für Abonnent|exklusiv für Abonnent|mit (?:einem )?Abo weiterlesen|Sie haben bereits ein Abo"
                    + "|Abo abschließen|already a subscriber|subscribe to (?:continue|read)|to continue reading|sign in to read|to read the (?:full|rest of the) (?:story|article))");
    private static final String WALLS =
            "[class~=(?i)(^|[\\s_-])(paywall|piano|regwall|subscription-?wall|premium-?(teaser|wall)|abo-?(teaser|box|wall)|plus-?offer)]";

    private static final int LONGEST_SUBHEAD = 100;
    private static final int SHORTEST_QUOTE = 10;
    private static final int MOST_QUOTES = 50;

    private static final int MOST_NODES_OF_QUOTE = 1_000;

    /** Characters of an article behind a paywall that is shown in full all the same. */
    private static final int WHOLE = 2_500;

    /** The article of a page. */
    static MainContent of(Document page) {
        UnnamedCaptions.becomeNamed(page.body());
        // marked instead of removed: removing one of a hundred thousand siblings moves all that follow
        Set<Node> leftOut = Collections.newSetFromMap(new IdentityHashMap<>());
        leftOut.addAll(page.select(NEVER));
        leftOut.addAll(page.select(OUTSIDE));
        PageAsides.leaveOut(page.body(), TextWeights.of(page.body(), leftOut), leftOut);
        TextWeights weights = TextWeights.of(page.body(), leftOut);
        Element content = ArticleElement.in(page, weights);
        int articles = content == null ? 0 : SeveralArticles.in(page, content, weights);
        page.body().traverse((node, depth) -> {
            if (PageAsides.isLinkLine(node, weights)) {
                leftOut.add(node);
            }
        });
        content = ArticleElement.in(page, TextWeights.of(page.body(), leftOut));
        if (content == null) {
            return new MainContent(List.of(), null, articles);
        }
        List<Passage> passages = new ArrayList<>();
        Element lead = PageLead.in(page, content, weights, leftOut);
        if (lead != null) {
            leftOut.add(lead);
            passages.add(Passage.of(Block.Kind.LEAD, lead.text()));
        }
        passages.addAll(PicturesAbove.of(content, leftOut));
        leftOut.addAll(content.select("header"));
        leaveOutRepeated(content, leftOut);
        leaveOutAbove(content, leftOut);
        leftOut.addAll(content.select("h1").stream().limit(1).toList());
        // removes lines with only the date; a time inside a sentence stays
        content.select("time").stream()
                .filter(time -> time.closest("p, li, blockquote") == null)
                .forEach(leftOut::add);
        leftOut.remove(content);
        Dateline dateline = BoldDateline.takeFrom(content, leftOut);
        BoldLines.becomeSubheads(content);
        for (Passage passage : MarkedText.passagesOf(content, leftOut)) {
            if (passage.kind().isOfPicture() || !PageNoise.is(passage.text())) {
                passages.add(passage);
            }
        }
        return new MainContent(passages, dateline, articles);
    }

    /** All visible lines of a page, with those outside the article. */
    static List<Passage> linesOf(Document page) {
        Set<Node> leftOut = Collections.newSetFromMap(new IdentityHashMap<>());
        leftOut.addAll(page.select(NEVER));
        return MarkedText.passagesOf(page.body(), leftOut);
    }

    /**
     * Whether the page shows only the beginning of the article.
     *
     * @param closed whether the page says that it is not free
     */
    boolean isTeaser(Document page, boolean closed) {
        int length =
                passages.stream().mapToInt(passage -> passage.text().length()).sum();
        String last = passages.isEmpty() ? "" : passages.getLast().text();
        return last.endsWith("…")
                || last.endsWith("...")
                || last.endsWith("[…]")
                || length < WHOLE
                        && (closed
                                || !page.select(WALLS).text().isBlank()
                                || OFFER.matcher(page.text()).find());
    }

    /** Leaves out quotations that repeat words of the text in larger letters. */
    private static void leaveOutRepeated(Element content, Set<Node> leftOut) {
        String all = null;
        List<Element> quotes = content.select("blockquote, [class~=(?i)(^|[\\s_-])(pull-?quote|zitat)([\\s_-]|$)]");
        for (Element quote : quotes.subList(0, Math.min(MOST_QUOTES, quotes.size()))) {
            if (NodeCount.exceeds(MOST_NODES_OF_QUOTE, quote)) {
                continue;
            }
            Element words = quote.clone();
            words.select("cite, footer, figcaption").remove();
            String letters = PageLines.letters(words.text());
            all = all == null ? PageLines.letters(content.text()) : all;
            int first = letters.length() < SHORTEST_QUOTE ? -1 : all.indexOf(letters);
            if (first >= 0 && all.indexOf(letters, first + 1) > first) {
                leftOut.add(quote);
            }
        }
    }

    /** Leaves out short lines above the main heading: sections, kickers, dates. */
    private static void leaveOutAbove(Element content, Set<Node> leftOut) {
        Element at = content.selectFirst("h1");
        while (at != null && !at.equals(content)) {
            for (Element before : at.previousElementSiblings()) {
                String text = before.text();
                if (text.length() < LONGEST_SUBHEAD
                        && !Sentences.isEnded(CleanText.line(text))
                        && before.selectFirst("figure, img") == null) {
                    leftOut.add(before);
                }
            }
            at = at.parent();
        }
    }
}
