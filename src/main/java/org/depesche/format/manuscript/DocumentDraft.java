package org.depesche.format.manuscript;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.depesche.article.Byline;
import org.depesche.article.Doubt;
import org.depesche.format.ArticleReader;
import org.depesche.format.BylineText;
import org.depesche.format.CleanText;
import org.depesche.format.DateText;
import org.depesche.format.DatelineText;
import org.depesche.format.DraftBuilder;
import org.depesche.format.HeaderField;
import org.depesche.format.Item;
import org.depesche.format.Passage;
import org.depesche.format.Sentences;
import org.depesche.format.SourceFile;
import org.depesche.format.cuttings.Cuttings;
import org.depesche.format.manuscript.OfficeProperties.Property;
import org.depesche.format.release.BelowEnd;
import org.depesche.format.release.ContactLines;
import org.depesche.format.release.Letterhead;
import org.depesche.format.release.ReleaseEnd;
import org.depesche.format.release.WorkNote;
import org.depesche.picture.CaptionText;
import org.jspecify.annotations.Nullable;

/** Makes an article of a document: the lines at its top, its paragraphs, and the properties that are the author's. */
public final class DocumentDraft {

    /** The number of paragraphs at the top of the text in which a byline may stand. */
    private static final int LEADING = 2;

    /** The number of paragraphs at the top of the document in which a form begins. */
    private static final int LEADING_ROWS = 4;

    /** The number of lines below a letterhead among which the byline is. */
    private static final int LEADING_LINES = 12;

    private static final int LONGEST_SUBJECT = 60;

    /** Contacts of the author, which no press office gives. */
    private static final Pattern OF_AUTHOR =
            Pattern.compile("(?iU)^.{0,40}\\b(?:autor(?:in|en)?|verfasser(?:in)?|author|writer|reporter)\\b");

    private DocumentDraft() {}

    /** A reader of documents of one kind. */
    public interface DocumentReader extends ArticleReader {

        DateText dates();

        /** The document in a file. May throw like {@link #read}. */
        OfficeDocument document(SourceFile file);

        @Override
        default Stream<Item> read(SourceFile file) {
            OfficeDocument document = document(file);
            String words = CleanText.of(document.words());
            return Cuttings.are(words, dates())
                    ? Cuttings.of(words, dates())
                    : DocumentDraft.of(document, file, dates());
        }

        @Override
        default String words(SourceFile file) {
            return document(file).words();
        }
    }

    /** The articles, or the problems that prevent them. */
    private static Stream<Item> of(OfficeDocument document, SourceFile file, DateText dates) {
        List<List<OfficeParagraph>> items = ShortItems.of(ManuscriptForm.resolved(withForms(document.paragraphs())));
        return IntStream.range(0, items.size()).mapToObj(index -> {
            boolean last = index == items.size() - 1;
            OfficeDocument item = new OfficeDocument(
                    items.get(index), last ? document.closing() : List.of(), document.properties(), document.margins());
            return item(index, item, file, dates);
        });
    }

    private static Item item(int index, OfficeDocument document, SourceFile file, DateText dates) {
        DraftBuilder draft = new DraftBuilder(dates);
        OfficeProperties properties = document.properties();
        List<OfficeParagraph> paragraphs = withLetterheadDivided(document.paragraphs()).stream()
                .flatMap(PictureLine::divided)
                .toList();
        Letterhead letterhead = Letterhead.of(paragraphs.stream()
                .takeWhile(paragraph -> paragraph.is(StyleRole.BODY))
                .map(OfficeParagraph::line)
                .toList());
        int end = end(paragraphs);
        List<OfficeParagraph> text = new ArrayList<>(paragraphs.subList(letterhead.size(), end));
        // authors write captions below the sign of the end too
        paragraphs.subList(end, paragraphs.size()).stream()
                .filter(paragraph -> paragraph.is(StyleRole.CAPTION) || CaptionText.isAnnounced(paragraph.line()))
                .map(paragraph -> paragraph.with(StyleRole.CAPTION))
                .forEach(text::add);
        paragraphs.subList(end, paragraphs.size()).forEach(paragraph -> BelowEnd.reads(paragraph.line(), draft));
        DocumentHead head = new DocumentHead(HeadAndBody.of(text, dates), properties.title(file), dates);
        head.readInto(draft);
        String source = letterhead.source(text.stream().limit(LEADING_LINES).map(OfficeParagraph::line));
        draft.put(HeaderField.SOURCE, Objects.equals(source, properties.person()) ? null : source);
        List<OfficeParagraph> body = FootLines.taken(head.body(), draft, dates);
        new BodyKinds(body).readInto(draft);
        Passage.ofPictures(document.closing(), null).forEach(draft::passage);
        boolean release = isRelease(paragraphs, letterhead);
        boolean stated = head.hasByline()
                || hasByline(body)
                || release
                || isNamedAbove(properties.person(), paragraphs)
                || document.margins().sender(false) != null;
        proposeAuthor(properties.person(), stated, draft);
        String company = release ? company(body) : null;
        document.margins().complete(draft, release, company, dates);
        draft.put(HeaderField.SOURCE, company);
        draft.put(HeaderField.LANGUAGE, StatedLanguage.believed(properties.get(Property.LANGUAGE), body));
        draft.put(HeaderField.SECTION, properties.get(Property.CATEGORY));
        properties.keywords().forEach(words -> draft.put(HeaderField.KEYWORDS, words));
        String subject = properties.get(Property.SUBJECT);
        if (subject != null && subject.length() <= LONGEST_SUBJECT && !draft.isHeadline(subject)) {
            draft.put(HeaderField.KEYWORDS, subject);
        }
        return draft.item(index);
    }

    /** The paragraphs, where the lines of an address at the top stand in one. */
    private static List<OfficeParagraph> withLetterheadDivided(List<OfficeParagraph> paragraphs) {
        List<OfficeParagraph> all = new ArrayList<>(paragraphs);
        OfficeParagraph first = all.isEmpty() ? null : all.getFirst();
        List<String> lines = first == null || !first.is(StyleRole.BODY)
                ? List.of()
                : first.text().lines().filter(line -> !line.isBlank()).toList();
        if (first != null
                && lines.size() > 2
                && ContactLines.are(lines)
                && Letterhead.of(lines).size() > 1) {
            all.removeFirst();
            all.addAll(0, lines.stream().map(first::with).toList());
        }
        return all;
    }

    /** The paragraphs, where a row of names above a row of values becomes a row for each name. */
    private static List<OfficeParagraph> withForms(List<OfficeParagraph> paragraphs) {
        List<OfficeParagraph> all = new ArrayList<>(paragraphs);
        for (int i = 0; i + 1 < Math.min(LEADING_ROWS, all.size()); i++) {
            List<String> names = cells(all.get(i));
            List<String> values = cells(all.get(i + 1));
            boolean form = names.size() > 1
                    && names.size() == values.size()
                    && names.stream().allMatch(name -> HeaderField.named(name) != null || WorkNote.isName(name))
                    && names.stream().anyMatch(name -> HeaderField.named(name) != null);
            if (form) {
                OfficeParagraph row = all.remove(i + 1);
                all.remove(i);
                for (int cell = names.size() - 1; cell >= 0; cell--) {
                    all.add(i, row.with(names.get(cell) + ": " + values.get(cell)));
                }
                break;
            }
        }
        return all;
    }

    private static List<String> cells(OfficeParagraph paragraph) {
        return paragraph.is(StyleRole.ROW) ? List.of(paragraph.text().split("\t")) : List.of();
    }

    /** The number of paragraphs before the sign of the end and the telephone numbers of a press office. */
    private static int end(List<OfficeParagraph> paragraphs) {
        List<String> lines = new ArrayList<>();
        List<Integer> of = new ArrayList<>();
        for (int i = 0; i < paragraphs.size(); i++) {
            for (String line : (paragraphs.get(i).text() + "\n\n").split("(?<=\n)")) {
                lines.add(line.strip());
                of.add(i);
            }
        }
        int end = ReleaseEnd.of(lines);
        int last = end < lines.size() ? of.get(end) : paragraphs.size();
        while (last > 1 && paragraphs.get(last - 1).pictures().isEmpty() && isRemark(paragraphs.get(last - 1))) {
            last--;
        }
        return last;
    }

    /** The company with which the text of its press release begins; null if none does. */
    private static @Nullable String company(List<OfficeParagraph> body) {
        OfficeParagraph first = body.stream()
                .filter(paragraph -> Sentences.isBody(paragraph.line()))
                .findFirst()
                .orElse(null);
        if (first == null) {
            return null;
        }
        DatelineText dateline = DatelineText.startOf(first.line());
        return Letterhead.subjectOf(first.line().substring(dateline == null ? 0 : dateline.length()));
    }

    /** Whether a press office sent the document, of which no author is known. */
    private static boolean isRelease(List<OfficeParagraph> paragraphs, Letterhead letterhead) {
        int end = end(paragraphs);
        return letterhead.sender() != null
                || paragraphs.stream()
                        .limit(LEADING_LINES)
                        .anyMatch(line -> Letterhead.isRelease(line.line()) || Letterhead.isClearance(line.line()))
                || end < paragraphs.size()
                        && !OF_AUTHOR.matcher(paragraphs.get(end).line()).find()
                        && ReleaseEnd.isContacts(
                                paragraphs.get(end).text().lines().toList());
    }

    /** Whether a paragraph at the end is empty or tells the newsroom how long the text is. */
    private static boolean isRemark(OfficeParagraph paragraph) {
        return paragraph.line().isEmpty() || WorkNote.is(paragraph.line());
    }

    private static boolean hasByline(List<OfficeParagraph> body) {
        return body.stream().limit(LEADING).anyMatch(paragraph -> BylineText.is(paragraph.line()));
    }

    /** Whether a line above the text begins with a name and goes on, as that below a comment's headline does. */
    private static boolean isNamedAbove(@Nullable String person, List<OfficeParagraph> paragraphs) {
        return person != null
                && paragraphs.stream()
                        .limit(LEADING_LINES)
                        .anyMatch(line -> line.line().startsWith(person + " "));
    }

    /** The file's creator may be the author. An editor decides, because often it is the owner of the machine. */
    private static void proposeAuthor(@Nullable String creator, boolean stated, DraftBuilder draft) {
        if (creator != null && !stated) {
            draft.byline(Byline.parse(creator));
            draft.doubt(Doubt.BYLINE);
        }
    }
}
