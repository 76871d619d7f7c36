package org.depesche.format.mail;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.depesche.article.ArticleDraft;
import org.depesche.article.Publication;
import org.depesche.format.DateText;
import org.depesche.format.Item;
import org.depesche.format.Problem;
import org.depesche.format.SourceFile;
import org.depesche.format.readers.KillWords;
import org.depesche.format.readers.WireHeader;

/**
 * The articles of a mail: its text, and each mail and each file attached to it. A text that only accompanies them is
 * skipped.
 *
 * @param files reads an attached file
 */
public record MailItems(DateText dates, Function<SourceFile, Stream<Item>> files) {

    /** The name of the message of an agency that is the text of a mail. */
    private static final String WIRE = "message.txt";

    /** The depth of mails in mails. */
    private static final int DEEPEST = 5;

    private static final Pattern ANSWER = Pattern.compile(
            "(?i)^(?:automatische antwort|abwesenheit|out of office|automatic reply|autoreply|auto:|undeliver|unzustellbar|delivery (?:status|failure)|mail delivery|returned mail"
                    + "|don.t delete this message -- folder internal data|gelesen:|read:|zugesagt:|abgesagt:|rückruf:).*");

    private static final Pattern KILL = Pattern.compile(
            "^(?:KILL|Kill|RÜCKZUG|Rückzug|ZURÜCKGEZOGEN|Zurückgezogen|ANNULLIERUNG|Annullierung|WITHDRAW|Withdraw|RETRACT|MANDATORY|STORNO|Storno|WIDERRUF|Widerruf|(?:Bitte |BITTE )?(?:nicht|NICHT|Nicht) (?:mehr |MEHR )?(?:verwenden|VERWENDEN|veröffentlichen|VERÖFFENTLICHEN)|DO NOT (?:USE|PUBLISH)|Do not (?:use|publish)|ACHTUNG|Achtung)\\b.*");

    /** The items of a mail in a file, at least one. Their numbers begin at 0. */
    Stream<Item> of(MailPart mail, SourceFile file) {
        return of(mail, file, 0);
    }

    /** The items with their positions as their numbers. */
    static Stream<Item> numbered(Stream<Item> items) {
        AtomicInteger next = new AtomicInteger();
        return items.map(item -> {
            int index = next.getAndIncrement();
            return switch (item) {
                case Item.Draft found -> found;
                case Item.Unreadable failed -> new Item.Unreadable(index, failed.problem());
                case Item.Skipped skipped -> new Item.Skipped(index, skipped.reason());
            };
        });
    }

    /** The articles of the mail in a text as a mail program prints it. */
    Stream<Item> ofPrinted(String text) {
        MailText printed = MailText.ofLines(PlainLines.of(text, false, false), true);
        return own(new MailArticle(new MailFields(), printed, List.of(), dates), false);
    }

    private Stream<Item> of(MailPart mail, SourceFile file, int depth) {
        MailBody body = MailBody.of(mail);
        if (body.lock() != null) {
            return Stream.of(new Item.Unreadable(0, Problem.of("mail-locked", body.lock())));
        }
        if (isDeleted(mail.fields())) {
            return Stream.of(new Item.Skipped(0, Problem.of("mail-deleted")));
        }
        MailSubject subject = MailSubject.of(mail.fields().text("subject"));
        if (isAnswer(mail, subject)) {
            return Stream.of(new Item.Skipped(0, Problem.of("mail-answer")));
        }
        MailText text = MailText.of(body.texts(), subject.forwarded());
        MailPictures pictures = MailPictures.of(body);
        String told = text.letter().stream().map(BodyLine::text).collect(Collectors.joining("\n"));
        if (body.attachments().isEmpty() && WireHeader.begins(told)) {
            return files.apply(file.inside(WIRE, told.getBytes(StandardCharsets.UTF_8)));
        }
        MailArticle article = new MailArticle(mail.fields(), text, pictures.attached(), dates);
        boolean attachments = !body.attachments().isEmpty();
        List<Item> own = own(article, attachments)
                .map(item -> item instanceof Item.Draft found ? found.found(pictures::find) : item)
                .toList();
        if (!attachments) {
            return own.stream();
        }
        Publication publication = article.publication();
        // the pictures beside a single attached article are its own
        boolean covers =
                own.getFirst() instanceof Item.Skipped && body.attachments().size() == 1;
        return Stream.concat(
                own.stream(),
                body.attachments().stream()
                        .flatMap(part -> attached(part, publication, file, depth))
                        .map(item -> covers && item instanceof Item.Draft found ? pictures.with(found) : item));
    }

    private static Stream<Item> own(MailArticle article, boolean attachments) {
        MailText text = article.text();
        if (attachments && text.correspondence().header() == null && Letter.isCover(text.letter())) {
            return Stream.of(new Item.Skipped(0, Problem.of("mail-covers")));
        }
        return article.items()
                .map(item -> item instanceof Item.Draft found && kills(found.draft())
                        ? new Item.Unreadable(0, Problem.of("mail-withdraws"))
                        : item);
    }

    /** Whether a mail withdraws an article. It does not say which, so that an editor has to do it. */
    private static boolean kills(ArticleDraft draft) {
        return KILL.matcher(draft.headline()).matches() && draft.length() < 1_500 && KillWords.in(draft.text());
    }

    /** Whether a mail waits in its mailbox for its removal: bit 8 of Thunderbird's status, letter D of other programs. */
    private static boolean isDeleted(MailFields fields) {
        return fields.word("x-mozilla-status").matches("\\p{XDigit}{3}[89a-f]")
                || fields.word("x-status").contains("d");
    }

    private static boolean isAnswer(MailPart mail, MailSubject subject) {
        String automatic = mail.fields().word("auto-submitted");
        return mail.type().equals("multipart/report")
                || automatic.equals("auto-replied")
                || subject.headline() != null
                        && ANSWER.matcher(subject.headline()).matches();
    }

    /** The items of an attached mail or file. Details that an attached article does not state are those of its mail. */
    private Stream<Item> attached(MailPart part, Publication mail, SourceFile file, int depth) {
        String name = part.name();
        if (part.isMail()) {
            return depth < DEEPEST
                    ? of(part.parts().getFirst(), file, depth + 1)
                    : Stream.of(new Item.Unreadable(0, Problem.of("mail-bounds", DEEPEST, 1)));
        }
        String shown = name == null ? part.type() : name;
        if (part.large() || file.depth() >= DEEPEST) {
            return Stream.of(new Item.Unreadable(0, Problem.of("mail-attachment-large", shown)));
        }
        return files.apply(file.inside(shown, part.bytes()))
                .filter(item -> !(item instanceof Item.Unreadable failed && isPassedOver(failed.problem())))
                .map(item -> ofAttachment(item, shown, mail));
    }

    private static boolean isPassedOver(Problem problem) {
        return problem.key().equals("format.problem.foreign-picture")
                || problem.key().equals("format.problem.foreign-entries");
    }

    private static Item ofAttachment(Item item, String name, Publication mail) {
        return switch (item) {
            case Item.Draft found ->
                found.with(found.draft().withDefaults(mail.published(), mail.source(), mail.language()));
            case Item.Unreadable failed ->
                new Item.Unreadable(0, failed.problem().inside(name));
            case Item.Skipped skipped -> new Item.Skipped(0, skipped.reason().inside(name));
        };
    }
}
