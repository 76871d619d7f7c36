package org.depesche.format.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.depesche.article.Doubt;
import org.depesche.format.DraftBuilder;
import org.depesche.format.Passage;
import org.depesche.format.Sentences;
import org.depesche.format.readers.Markup;
import org.depesche.format.readers.SummaryLead;
import org.depesche.format.release.ReleaseEnd;
import org.depesche.tagging.Block;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The text of an entry: the whole article, or only its teaser. */
final class FeedText {

    /** Links to the page and to others, which feeds add at the end. */
    private static final Pattern ADDED = Pattern.compile(
            "(?:Der Beitrag|The post|Dieser Artikel) .{1,300} (?:erschien zuerst auf|appeared first on|ist zuerst erschienen) .{1,100}"
                    + "|(?:\\W{0,3}(?:Weiterlesen|Weiter lesen|Mehr lesen|Lesen Sie (?:mehr|weiter|hier)|Zum Artikel|Zur Meldung|(?:mehr|more)(?=\\W{0,3}$)"
                    + "|Read more|Continue reading|Read on|Read the (?:full|whole|rest)|Full (?:story|article))\\b.{0,120}?[\\s.…»>→\\])]*)"
                    + "|(?:Lesen Sie (?:auch|dazu)|Mehr zum Thema|Auch interessant|Also read|See also|Related)\\s?:.{1,200}"
                    + "|View source version on .{3,60}?: ?https?://\\S{5,300}|(?:Newsletter (?:abonnieren|bestellen)|(?:Jetzt )?(?:kostenlos )?abonnieren|Kommentare|Comments|Permalink|Tweet|Share|Teilen)(?:[\\s|·(]{1,4}\\d{0,6}\\)?)?",
            Pattern.CASE_INSENSITIVE);

    private static final int LONGEST_ADDITION = 400;

    /** The end of a text that goes on elsewhere, with an invitation to read on, if there is one. */
    private static final Pattern CUT = Pattern.compile(
            "(?<sign>[\\[(]\\s?(?:…|\\.{3})\\s?[\\])]|…|\\.{3})\\s{0,2}"
                    + "(?:[\\[(]?(?:mehr|weiterlesen|weiter lesen|more|read more|continue reading)\\b.{0,80})?$"
                    + "|\\s[\\[(](?:mehr|weiterlesen|more|read more)[\\])]$"
                    + "|(?<=[.!?\"”“»«])\\s(?:continue reading|read more|weiterlesen)\\W{0,5}$",
            Pattern.CASE_INSENSITIVE);

    /** The text among all fields of a page, which Drupal renders into one description. */
    private static final String FIELD = ".field--name-body, .field-name-body";

    /** Parts that blog systems put between paragraphs: forms to subscribe, buttons, cards of other articles. */
    private static final String WIDGETS =
            "[class~=(?i)(?:^|\\s)(?:subscription-widget|button-wrapper|kg-(?:button|bookmark|signup|cta|product)-card|kg-callout-emoji"
                    + "|sharedaddy|jp-relatedposts|feedflare|wp-block-buttons?|digg-|captioned-button|post-ufi)], p:has(a[href*=#/portal])";

    private FeedText() {}

    /**
     * Reads the content of an entry, or its teaser if there is no content.
     *
     * @param linked whether the entry leads to a page, where a teaser goes on
     */
    static void read(@Nullable String content, @Nullable String teaser, boolean linked, DraftBuilder draft) {
        List<Passage> passages = passages(content, draft);
        if (passages.stream().allMatch(passage -> passage.kind().isOfPicture())) {
            passages.addAll(passages(teaser, draft));
            if (linked && isOneSentence(passages)) {
                draft.doubt(Doubt.TEASER);
            }
        } else {
            List<Passage> summary = passages(teaser, draft);
            String lead = summary.size() == 1 ? summary.getFirst().text() : "";
            if (SummaryLead.isOwn(lead, passages) && !CUT.matcher(lead).find() && !draft.isInHeading(lead)) {
                passages.addFirst(Passage.of(Block.Kind.LEAD, lead));
            }
        }
        int end = passages.size() - 1;
        while (end >= 0 && passages.get(end).kind().isOfPicture()) {
            end--;
        }
        if (end >= 0) {
            Passage last = passages.get(end);
            Matcher cut = CUT.matcher(last.text());
            if (cut.find()) {
                draft.doubt(Doubt.TEASER);
                passages.set(end, last.until(cut.group("sign") == null ? cut.start() : cut.end("sign")));
            }
        }
        ReleaseEnd.before(passages).forEach(draft::passage);
    }

    /** Whether a description is a single sentence, which is not the text of an article. */
    private static boolean isOneSentence(List<Passage> passages) {
        List<String> texts = passages.stream()
                .filter(passage -> !passage.kind().isOfPicture())
                .map(Passage::text)
                .toList();
        return texts.size() == 1
                && Sentences.first(texts.getFirst()).length()
                        == texts.getFirst().length();
    }

    private static List<Passage> passages(@Nullable String markup, DraftBuilder draft) {
        List<Passage> passages = new ArrayList<>();
        for (Passage passage : markup == null ? List.<Passage>of() : Markup.bodyOf(withoutWidgets(markup))) {
            String text = passage.text();
            boolean added =
                    text.length() <= LONGEST_ADDITION && ADDED.matcher(text).matches();
            boolean repeated = draft.isHeadline(text)
                    && passages.stream().allMatch(before -> before.kind().isOfPicture());
            if (!added && !repeated) {
                boolean running = passage.kind() == Block.Kind.SUBHEAD && text.length() > 300;
                passages.add(running ? Passage.of(Block.Kind.PARAGRAPH, text) : passage);
            }
        }
        return passages;
    }

    private static String withoutWidgets(String markup) {
        if (markup.indexOf("class=") < 0) {
            return markup;
        }
        Element body = Jsoup.parse(markup, Markup.html()).body();
        Element field = body.selectFirst(FIELD);
        if (field != null) {
            Markup.remove(field.select(WIDGETS));
            return field.html();
        }
        List<Element> widgets = body.select(WIDGETS);
        Markup.remove(widgets);
        return widgets.isEmpty() ? markup : body.html();
    }
}
