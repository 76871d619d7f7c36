package org.depesche.format.manuscript;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.depesche.format.BylineText;
import org.depesche.format.HeaderField;
import org.depesche.format.Sentences;
import org.depesche.format.release.RunningLine;
import org.depesche.format.release.WorkNote;
import org.depesche.picture.CaptionText;

/**
 * The form of a newsroom for manuscripts: names beside, above or before their values, with the text and the captions in
 * fields of their own. Its fields become lines that state them, and its notes are left out.
 */
final class ManuscriptForm {

    /** The number of paragraphs above the first name, such as the name of the form. */
    private static final int ABOVE = 3;

    /** The number of different names from which a document is a form. */
    private static final int FEWEST = 3;

    private static final int LONGEST_NOTE = 100;

    /** The title of a form. */
    private static final Pattern TITLE = Pattern.compile(
            "(?iU).*\\b(?:\\p{L}*vorlage|\\p{L}*formular|formblatt|laufzettel|begleitzettel|manuskript\\p{L}*|textblatt|template|(?:copy|story|article|manuscript|submission) (?:sheet|form)|copy slip)\\b.*");

    private static final Pattern PARTS = Pattern.compile("\\s+[|·•–—-]\\s+|\\s*[|:,]\\s+");

    /** The words of an author in a field that stays empty. */
    private static final Pattern NOTHING = Pattern.compile(
            "(?i)[-–—./_\\s]*|(?:keine?s?|entfällt|nein|ohne|offen|none|nil|no|n\\. ?a\\.|n/a|not applicable|tbc|tba)[.]?");

    /** Fields that stand in rows below the text too; other rows there are a table of the text. */
    private static final Set<HeaderField> BELOW =
            EnumSet.of(HeaderField.BYLINE, HeaderField.KEYWORDS, HeaderField.RIGHTS, HeaderField.SLUGLINE);

    private final List<OfficeParagraph> paragraphs;
    private final List<OfficeParagraph> fields = new ArrayList<>();
    private final List<OfficeParagraph> text = new ArrayList<>();
    private final boolean hasTextField;
    private final boolean hasHeadline;
    private boolean inText;

    private ManuscriptForm(List<OfficeParagraph> paragraphs, Set<FormLabel> labels) {
        this.paragraphs = paragraphs;
        this.hasTextField = labels.stream().anyMatch(label -> label.kind() == FormLabel.Kind.TEXT);
        this.hasHeadline = labels.stream().anyMatch(label -> label.field() == HeaderField.HEADLINE);
    }

    /** The paragraphs, in which those of a form state their fields one by one; the same if there is no form. */
    static List<OfficeParagraph> resolved(List<OfficeParagraph> paragraphs) {
        int start = 0;
        while (start < Math.min(ABOVE + 1, paragraphs.size())
                && FormLine.of(paragraphs.get(start)).isEmpty()) {
            start++;
        }
        Set<FormLabel> labels = new HashSet<>();
        paragraphs.stream()
                .skip(start)
                .forEach(paragraph -> FormLine.of(paragraph).forEach(line -> labels.add(line.label())));
        ManuscriptForm form = new ManuscriptForm(paragraphs, labels);
        boolean known = start <= ABOVE && labels.size() >= FEWEST && (form.hasTextField || form.hasHeadline);
        return known || isBlock(paragraphs, start) ? form.read(start) : paragraphs;
    }

    /** Whether enough lines of an editing system stand above each other, such as its object, the paper and the page. */
    private static boolean isBlock(List<OfficeParagraph> paragraphs, int start) {
        List<FormLine> block = paragraphs.stream()
                .skip(start)
                .takeWhile(paragraph -> !FormLine.of(paragraph).isEmpty())
                .flatMap(paragraph -> FormLine.of(paragraph).stream())
                .toList();
        return start == 0
                && block.size() > FEWEST
                && block.stream().filter(line -> line.label().field() != null).count() > 1;
    }

    private List<OfficeParagraph> read(int start) {
        paragraphs.subList(0, start).forEach(this::readAbove);
        int at = start;
        while (at < paragraphs.size()) {
            at += inText ? readText(at) : readForm(at);
        }
        List<OfficeParagraph> all = new ArrayList<>(fields);
        all.addAll(text);
        return all;
    }

    /** Reads a line above the form: its name is left out, and the name of the paper in it is the source. */
    private void readAbove(OfficeParagraph line) {
        String named = Arrays.stream(PARTS.split(line.line()))
                .filter(RunningLine::isPaper)
                .filter(part -> !TITLE.matcher(part).matches())
                .findFirst()
                .orElse("");
        boolean title = TITLE.matcher(line.line()).matches();
        if (!named.isEmpty() && (title || named.equals(line.line()))) {
            state(line, HeaderField.SOURCE, named);
        } else if (!title) {
            fields.add(line);
        }
    }

    /** Reads a paragraph of the form, and returns the number of paragraphs that have been read. */
    private int readForm(int at) {
        OfficeParagraph paragraph = paragraphs.get(at);
        List<FormLine> lines = FormLine.of(paragraph);
        if (lines.isEmpty()) {
            readUnknown(paragraph);
            return 1;
        }
        FormLine last = lines.getLast();
        lines.subList(0, lines.size() - 1).forEach(line -> read(line, line.value()));
        boolean above = last.isBare() && last.label().kind() != FormLabel.Kind.TEXT && hasValue(at + 1, last);
        read(last, above ? paragraphs.get(at + 1).line() : last.value());
        return above ? 2 : 1;
    }

    /**
     * Reads a paragraph without a known name: the text, if that has no field of its own, or the name of an empty field. It
     * may be the headline, if no field states one.
     */
    private void readUnknown(OfficeParagraph paragraph) {
        inText = !hasTextField && !paragraph.is(StyleRole.ROW);
        boolean name = hasTextField
                && hasHeadline
                && paragraph.text().length() <= LONGEST_NOTE
                && !Sentences.isEnded(paragraph.text());
        if (inText) {
            text.add(paragraph);
        } else if (!name || !paragraph.pictures().isEmpty()) {
            fields.add(paragraph);
        }
    }

    /** Whether the paragraph below a name is its value. */
    private boolean hasValue(int at, FormLine name) {
        return at < paragraphs.size()
                && !paragraphs.get(at).is(StyleRole.ROW)
                && FormLine.of(paragraphs.get(at)).isEmpty()
                && (name.label().kind() != FormLabel.Kind.NOTE
                        || paragraphs.get(at).text().length() <= LONGEST_NOTE);
    }

    private void read(FormLine line, String value) {
        if (line.label().kind() == FormLabel.Kind.TEXT) {
            readTextField(line, value);
        } else if (!NOTHING.matcher(value).matches()) {
            switch (line.label().kind()) {
                case CAPTION ->
                    text.add(line.paragraph().with(StyleRole.CAPTION).with(value));
                case CREDIT -> credit(line, value);
                case FIELD -> field(line, value);
                default -> fields.add(line.paragraph().with(StyleRole.ROW));
            }
        }
    }

    private void readTextField(FormLine line, String value) {
        if (BylineText.isName(value)) {
            state(line.paragraph(), HeaderField.BYLINE, value);
            return;
        }
        inText = true;
        if (!value.isEmpty()) {
            text.add(line.paragraph().with(StyleRole.BODY).with(value));
        }
    }

    private void field(FormLine line, String value) {
        HeaderField field = line.label().field();
        if (field == HeaderField.LEAD) {
            text.add(line.paragraph().with(StyleRole.LEAD).with(value));
        } else if (field != null) {
            state(line.paragraph(), field, value);
        }
    }

    /** States a field by the name that everybody knows, whatever the form calls it. */
    private void state(OfficeParagraph paragraph, HeaderField field, String value) {
        String name = field == HeaderField.KICKER ? "kicker" : field.name();
        fields.add(paragraph.with(StyleRole.ROW).with(name + ": " + value));
    }

    /** Gives a credit to the caption above it. */
    private void credit(FormLine line, String value) {
        OfficeParagraph above = text.isEmpty() ? null : text.getLast();
        String credit = CaptionText.isLine(value) ? value : "Foto: " + value;
        if (above != null && above.is(StyleRole.CAPTION)) {
            text.set(text.size() - 1, above.with(above.line() + " (" + credit.replaceAll("[()]", "") + ")"));
        } else {
            text.add(line.paragraph().with(StyleRole.CAPTION).with(credit));
        }
    }

    /** Reads a paragraph of the text or of the rows below it, and returns the number of paragraphs that have been read. */
    private int readText(int at) {
        OfficeParagraph paragraph = paragraphs.get(at);
        List<FormLine> lines = FormLine.of(paragraph);
        if (lines.isEmpty() || !lines.stream().allMatch(ManuscriptForm::isBelow)) {
            text.add(paragraph);
            return 1;
        }
        inText = false;
        int read = readForm(at);
        inText = true;
        return read;
    }

    private static boolean isBelow(FormLine line) {
        return switch (line.label().kind()) {
            case CAPTION, CREDIT -> !line.isBare() || line.paragraph().text().endsWith(":");
            case NOTE ->
                line.paragraph().is(StyleRole.ROW)
                        || WorkNote.is(line.paragraph().line());
            case FIELD ->
                line.paragraph().is(StyleRole.ROW)
                        && BELOW.contains(line.label().field());
            case TEXT -> line.isBare() && line.paragraph().text().endsWith(":");
        };
    }
}
