package org.depesche.format.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.depesche.article.Byline;
import org.depesche.article.Doubt;
import org.depesche.article.Publication;
import org.depesche.article.notice.Notice;
import org.depesche.format.BylineText;
import org.depesche.format.DateText;
import org.depesche.format.DraftBuilder;
import org.depesche.format.HeaderField;
import org.depesche.format.Item;
import org.depesche.format.Passage;
import org.depesche.format.Sentences;
import org.depesche.format.release.WireLine;
import org.depesche.format.text.HeaderLine;
import org.depesche.picture.PictureFile;
import org.depesche.picture.PictureReference;
import org.depesche.tagging.Block;
import org.jspecify.annotations.Nullable;

/**
 * Makes an article of the text of a mail and its header, or of the header of the mail that it forwards.
 *
 * @param attached the pictures that the text does not show
 */
record MailArticle(MailFields fields, MailText text, List<PictureFile> attached, DateText dates) {

    /** A byline stands among the first paragraphs. */
    private static final int BEGINNING = 4;

    /** A day, perhaps without its year. */
    private static final Pattern DAY = Pattern.compile(
            "(?U)(?:\\p{L}{2,10},? )?(?:\\p{L}{3,9}\\.? \\d{1,2}(?:, \\d{4})?|\\d{1,2}\\.? (?:\\p{L}{3,9}\\.?)(?: \\d{4})?|\\d{1,2}\\.\\d{1,2}\\.(?:\\d{2,4})?)");

    /** The article of the mail, or those of a newsletter. */
    Stream<Item> items() {
        List<Newsletter.Story> stories = Newsletter.storiesOf(text);
        return stories.isEmpty()
                ? Stream.of(item(0))
                : IntStream.range(0, stories.size()).mapToObj(i -> item(i, stories.get(i)));
    }

    private Item item(int index, Newsletter.Story story) {
        DraftBuilder draft = new DraftBuilder(dates);
        draft.put(
                HeaderField.HEADLINE,
                story.title() == null ? MailSubject.of(fields.text("subject")).headline() : story.title());
        draft.put(HeaderField.KICKER, story.kicker());
        String id = id(fields.text("message-id"));
        draft.put(HeaderField.ID, id == null ? null : id + "/" + (index + 1));
        draft.put(HeaderField.RIGHTS, text.rights());
        List<BodyLine> lines = new ArrayList<>(story.lines());
        BodyLine.dropBlanks(lines);
        draft.put(HeaderField.BYLINE, takeByline(lines));
        readHeader(draft);
        dropByline(lines, draft);
        LetterBody.read(lines, draft);
        return draft.item(index);
    }

    private Item item(int index) {
        DraftBuilder draft = new DraftBuilder(dates);
        PrintedHeader printed = text.correspondence().header();
        PressForm form = PressForm.of(text.letter(), draft);
        List<BodyLine> lines = BodyLine.withSubheads(Newsletter.withoutLinks(form.lines()));
        readWireLine(lines, draft);
        MailSender sender = sender();
        dropSender(lines, sender);
        String correction = takeCorrection(lines);
        if (fields.has("message-id")) {
            draft.put(HeaderField.CORRECTION, correction);
        }
        String subject = printed == null ? null : printed.value(PrintedHeader.Name.SUBJECT);
        MailSubject cleaned = MailSubject.of(subject == null ? fields.text("subject") : subject);
        if (printed == null && cleaned.answer()) {
            draft.doubt(Doubt.ANSWER);
        }
        if (!form.isEmbargoed()) {
            draft.put(HeaderField.EMBARGO, cleaned.embargo());
        }
        MailHeadline.read(cleaned.headline(), lines, draft);
        if (correction != null && !fields.has("message-id")) {
            // an editor has to see what it corrects
            lines.addAll(0, List.of(BodyLine.of(correction), BodyLine.BLANK));
        }
        draft.put(HeaderField.BYLINE, takeByline(lines));
        readHeader(draft);
        dropByline(lines, draft);
        LetterBody.read(lines, draft);
        Passage.ofPictures(text.closing(), null).forEach(draft::passage);
        readAttached(form.captions(), draft);
        return draft.item(index);
    }

    /** Reads captions and attached pictures, which belong together if there is one caption for each. */
    private void readAttached(List<String> captions, DraftBuilder draft) {
        boolean paired = captions.size() == attached.size();
        if (!paired) {
            captions.forEach(caption -> draft.picture(caption, null));
        }
        for (int i = 0; i < attached.size(); i++) {
            draft.picture(paired ? captions.get(i) : null, null, PictureReference.of(attached.get(i), null));
        }
    }

    /** The statements of the header for all parts of the mail. */
    Publication publication() {
        DraftBuilder draft = new DraftBuilder(dates);
        draft.put(HeaderField.HEADLINE, MailPart.MAIL);
        readHeader(draft);
        return draft.item(0) instanceof Item.Draft found
                ? found.draft().publication()
                : new Publication(null, null, null, null, List.of(), null);
    }

    /** Reads the line in which an agency counts and dates the text. */
    private static void readWireLine(List<BodyLine> lines, DraftBuilder draft) {
        BodyLine.dropBlanks(lines);
        WireLine wire = lines.isEmpty() ? null : WireLine.of(lines.getFirst().text());
        if (wire != null) {
            draft.put(HeaderField.DATE, wire.date());
            BodyLine.remove(lines, 0, 1);
        }
    }

    /** Drops the sender's name and the day, which services print between the headline and the text. */
    private static void dropSender(List<BodyLine> lines, MailSender sender) {
        int named = 0;
        while (named < Math.min(BEGINNING * 2, lines.size())
                && !lines.get(named).text().equals(sender.person())) {
            named++;
        }
        if (sender.person() == null || named >= Math.min(BEGINNING * 2, lines.size())) {
            return;
        }
        int day = named + 1;
        while (day < lines.size() && lines.get(day).isBlank()) {
            day++;
        }
        boolean dated = day < lines.size() && DAY.matcher(lines.get(day).text()).matches();
        BodyLine.remove(lines, named, dated ? day + 1 : named + 1);
    }

    /** Takes a paragraph above the headline that says what the mail corrects; null if there is none. */
    private static @Nullable String takeCorrection(List<BodyLine> lines) {
        int notice = BodyLine.endOfOpening(lines);
        return Notice.corrects(BodyLine.joined(lines.subList(0, notice))) ? BodyLine.take(notice, lines) : null;
    }

    private MailSender sender() {
        PrintedHeader printed = text.correspondence().header();
        String from = printed == null ? null : printed.value(PrintedHeader.Name.FROM);
        return MailSignature.of(text)
                .known(MailSender.of(
                        from == null ? fields.text("from") : from, from == null ? fields.text("organization") : null));
    }

    private void readHeader(DraftBuilder draft) {
        PrintedHeader printed = text.correspondence().header();
        MailSender sender = sender();
        if (sender.person() != null) {
            draft.byline(Byline.parse(sender.person()));
        }
        draft.put(HeaderField.SOURCE, sender.organisation());
        String date = printed == null ? null : printed.value(PrintedHeader.Name.DATE);
        date = date == null ? null : MailDate.sensible(MailDate.inZoneOf(fields, date, dates), dates);
        draft.put(HeaderField.DATE, date == null ? MailDate.of(fields, dates) : date);
        draft.put(HeaderField.ID, id(fields.text("message-id")));
        String language = fields.text("content-language");
        draft.put(HeaderField.LANGUAGE, language == null ? null : language.split("[,;]")[0]);
        fields.all("keywords").forEach(words -> draft.put(HeaderField.KEYWORDS, words));
    }

    /** An identifier without its angle brackets. */
    private static @Nullable String id(@Nullable String stated) {
        return stated == null ? null : stated.replaceAll("^.*<|>.*$", "");
    }

    private static @Nullable String takeByline(List<BodyLine> lines) {
        int paragraphs = 0;
        for (int i = 0; i < lines.size() && paragraphs < BEGINNING; i++) {
            String line = lines.get(i).text();
            if (BylineText.is(line)) {
                boolean outlet = i + 1 < lines.size()
                        && HeaderLine.isOutlet(lines.get(i + 1).text());
                BodyLine.remove(lines, i, outlet ? i + 2 : i + 1);
                becomeLead(lines, i);
                return line;
            }
            paragraphs += line.isEmpty() ? 1 : 0;
        }
        return null;
    }

    /** Makes the lead of the sentences above the byline. */
    private static void becomeLead(List<BodyLine> lines, int byline) {
        int end = BodyLine.endOfParagraph(lines, 0);
        boolean lead = end > 0
                && end < byline
                && Sentences.isEnded(lines.get(end - 1).text())
                && lines.subList(0, end).stream().allMatch(line -> line.kind() == null)
                && lines.subList(end, byline).stream().allMatch(BodyLine::isBlank);
        for (int i = 0; lead && i < end; i++) {
            lines.set(i, lines.get(i).as(Block.Kind.LEAD, lines.get(i).text()));
        }
    }

    /** Drops the byline where it stands below the text. */
    private static void dropByline(List<BodyLine> lines, DraftBuilder draft) {
        while (!lines.isEmpty()
                && (lines.getLast().isBlank()
                        || draft.isByline(lines.getLast().text())
                        || BylineText.is(lines.getLast().text()))) {
            draft.put(HeaderField.BYLINE, lines.removeLast().text());
        }
    }
}
