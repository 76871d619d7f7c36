package org.depesche.format.markdown;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.depesche.format.ArticleReader;
import org.depesche.format.BylineText;
import org.depesche.format.CleanText;
import org.depesche.format.DateText;
import org.depesche.format.DraftBuilder;
import org.depesche.format.HeaderField;
import org.depesche.format.Item;
import org.depesche.format.Passage;
import org.depesche.format.Sentences;
import org.depesche.format.SourceFile;
import org.depesche.format.text.EditionLine;
import org.depesche.tagging.Block;
import org.jspecify.annotations.Nullable;

/**
 * Reads Markdown (CommonMark with tables, and the additions of Hugo, Jekyll, Kirby, Obsidian, Pandoc and others) with
 * or without front matter in YAML, TOML or JSON. Without a title there, the first heading is the headline.
 */
public record MarkdownReader(DateText dates) implements ArticleReader {

    private static final Pattern NAME = Pattern.compile("(?i).*\\.(?:md|markdown|mdown|mkd|mkdn|mdx|mmd|qmd|rmd)");

    private static final Pattern BEGINS_WITH_HEADING =
            Pattern.compile("^\\s{0,100}(?:#{1,3} +\\S|[^\\s<{\\[][^\\n]{0,200}\\n={3,}\\s*\\n)");
    private static final Pattern MARKS = Pattern.compile(
            "(?m)^#{1,6} +\\S|^> |^={3,}$|^-{3,}$|\\[[^\\]\\n]{1,200}]\\([^)\\s]{1,500}\\)|\\*\\*[^*\\n]{1,200}\\*\\*");
    private static final Pattern HEADING = Pattern.compile("(?m)^#{1,6} +\\S");

    /** The day in a file's name, as Jekyll wants it. */
    private static final Pattern DAY = Pattern.compile("(?<day>\\d{4}-\\d{2}-\\d{2})[-_ ].*");

    private static final int LONGEST_KICKER = 60;
    private static final int LONGEST_LINE = 160;

    /** The passages among which the byline is, behind a second line and a lead. */
    private static final int MOST_ABOVE = 3;

    private static final Pattern TOPIC = Pattern.compile("\\p{Lu}[\\p{L}-]{2,25}(?: \\p{Lu}[\\p{L}-]{2,25})?");

    /** Recognises front matter or a heading at the beginning. The name counts only if the text has marks. */
    @Override
    public boolean reads(SourceFile file) {
        String head = file.head().replace("\r\n", "\n");
        if (FrontMatter.begins(head)
                || TitleLines.begins(head)
                || BEGINS_WITH_HEADING.matcher(head).lookingAt()) {
            return true;
        }
        boolean markup =
                head.stripLeading().startsWith("<") || head.stripLeading().startsWith("{");
        boolean named = NAME.matcher(file.name()).matches();
        return !markup
                && (named && MARKS.matcher(head).find()
                        || TitleLines.beginsWithStatements(head)
                                && (named || HEADING.matcher(head).find()));
    }

    @Override
    public Stream<Item> read(SourceFile file) {
        DraftBuilder draft = new DraftBuilder(dates);
        FrontFields fields = new FrontFields(draft);
        String text = CleanText.of(file.text());
        String body = FrontMatter.begins(text) ? FrontMatter.read(text, fields, draft) : TitleLines.read(text, fields);
        MarkdownBody content = MarkdownBody.of(body);
        List<Passage> passages = content.passages();
        putKicker(content, draft);
        putHeadline(passages, draft);
        putEdition(passages, draft);
        draft.foundDateline(content.dateline());
        String lead = fields.lead();
        Passage first = firstOf(passages);
        if (lead != null && !(first != null && isRepeated(lead, first.text()))) {
            draft.block(Block.Kind.LEAD, lead);
        }
        ClippedLines.takeFrom(passages, lead, draft);
        passages.forEach(draft::passage);
        Matcher day = DAY.matcher(file.name());
        if (day.matches()) {
            draft.put(HeaderField.DATE, day.group("day"));
        }
        return Stream.of(draft.item(0));
    }

    /** Takes a short line above the heading of the first level as the kicker. */
    private static void putKicker(MarkdownBody content, DraftBuilder draft) {
        List<Passage> passages = content.passages();
        Passage above = firstOf(passages);
        Passage title = content.title();
        if (draft.hasHeadline() || above == null || title == null || above.equals(title)) {
            return;
        }
        int at = passages.indexOf(above);
        boolean line = above.text().length() <= LONGEST_KICKER && !Sentences.isEnded(above.text());
        if (line && at + 1 < passages.size() && passages.get(at + 1).equals(title)) {
            draft.put(HeaderField.KICKER, above.text());
            passages.remove(at);
        }
    }

    /** Takes a heading before all text as the headline, or out of the text if it repeats the headline. */
    private static void putHeadline(List<Passage> passages, DraftBuilder draft) {
        Passage first = firstOf(passages);
        if (first != null
                && first.kind() == Block.Kind.SUBHEAD
                && (!draft.hasHeadline() || draft.isHeadline(first.text()))) {
            Passage title = first;
            if (!draft.hasHeadline() && isTopic(first, passages)) {
                draft.put(HeaderField.KICKER, first.text());
                title = passages.get(passages.indexOf(first) + 1);
                passages.remove(first);
            }
            draft.put(HeaderField.HEADLINE, title.text());
            passages.remove(title);
            putSecondLine(passages, draft);
        }
    }

    /** Whether the first of two headings has one word or two, and the longer one below it is the headline. */
    private static boolean isTopic(Passage first, List<Passage> passages) {
        int next = passages.indexOf(first) + 1;
        return TOPIC.matcher(first.text()).matches()
                && next < passages.size()
                && passages.get(next).kind() == Block.Kind.SUBHEAD
                && passages.get(next).text().length() > 2 * first.text().length();
    }

    /** Takes a heading or another line between headline and byline as the second line. */
    private static void putSecondLine(List<Passage> passages, DraftBuilder draft) {
        boolean second = passages.size() > 2
                && (passages.getFirst().kind() == Block.Kind.SUBHEAD
                        || passages.getFirst().kind() == Block.Kind.PARAGRAPH
                                && passages.getFirst().text().length() <= LONGEST_LINE
                                && !Sentences.isEnded(passages.getFirst().text()))
                && !BylineText.is(passages.getFirst().text())
                && BylineText.is(passages.get(1).text());
        if (second) {
            draft.secondLine(passages.removeFirst().text());
        }
    }

    /** Takes the paper and the day above the text, or below the byline. */
    private void putEdition(List<Passage> passages, DraftBuilder draft) {
        int at = 0;
        for (int i = 0; i < Math.min(MOST_ABOVE, passages.size()); i++) {
            at = at == 0 && BylineText.is(passages.get(i).text()) ? i + 1 : at;
        }
        EditionLine edition =
                at < passages.size() ? EditionLine.of(passages.get(at).text(), dates) : null;
        if (edition != null) {
            draft.put(HeaderField.SOURCE, edition.outlet());
            draft.put(HeaderField.DATE, edition.date());
            passages.remove(at);
        }
    }

    /** The first passage, whatever pictures stand above it; null if there is none. */
    private static @Nullable Passage firstOf(List<Passage> passages) {
        return passages.stream()
                .filter(passage -> !passage.kind().isOfPicture())
                .findFirst()
                .orElse(null);
    }

    /** Whether a lead is the beginning of the text, whole or cut. */
    private static boolean isRepeated(String lead, String text) {
        return text.startsWith(lead.replaceFirst("\\s*(?:…|\\.{3})$", ""));
    }
}
