package org.depesche.format.readers;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.depesche.format.Vocabulary;
import org.depesche.tagging.SmallLetters;

/** Recognises mails from servers and mailboxes, and as mail programs print them in several languages. */
public final class MailHeader {

    private static final int MOST_LINES = 200;

    /** The number of words before the header of a forwarded mail. */
    private static final int FORWARDED = 40;

    private enum Part {
        FROM,
        TO,
        SUBJECT,
        SENT,
        DATE,
        COPY,
        SERVER
    }

    private static final Map<String, Part> PARTS = Vocabulary.of("""
            FROM: from, von, absender, sender, de
            TO: to, an, empfänger, à
            SUBJECT: subject, betreff, betr., objet
            SENT: sent, gesendet, envoyé
            DATE: date, datum
            COPY: cc, bcc, kopie, antwort an, reply-to, anlagen, anhang, attachments
            SERVER: message-id, received, return-path, delivered-to, mime-version, content-transfer-encoding
            SERVER: in-reply-to, dkim-signature, user-agent
            """, Part::valueOf);

    private static final Pattern LINE =
            Pattern.compile("^[>\\s|*_]{0,8}(?<name>\\p{L}[\\p{L}. -]{0,40}?)[*_]{0,2}\\s{0,3}:[*_]{0,2}(?<value>.*)$");
    private static final Pattern ADDRESS = Pattern.compile("[\\w.+-]{1,64}@[\\w-]{1,64}\\.[\\w-]");
    private static final Pattern MAILBOX =
            Pattern.compile("^From (?![0-9a-f]{40} )\\S+.{0,80} \\w{3} \\w{3} +\\d{1,2} \\d\\d:\\d\\d");
    private static final Pattern FORWARD = Pattern.compile(
            "(?mi)^[>\\s]{0,4}-{2,}\\s?(?:ursprüngliche nachricht|original message|weitergeleitete nachricht|forwarded message)");

    private MailHeader() {}

    /** Whether a text is a mail or a forwarded mail. */
    public static boolean begins(String text) {
        List<String> lines = text.lines().limit(MOST_LINES).toList();
        if (lines.stream()
                .filter(line -> !line.isBlank())
                .findFirst()
                .filter(MailHeader::isMailbox)
                .isPresent()) {
            return true;
        }
        List<String> block = new ArrayList<>();
        boolean first = true;
        for (int i = 0; i <= lines.size(); i++) {
            if (i < lines.size() && !lines.get(i).isBlank()) {
                block.add(lines.get(i));
                continue;
            }
            if (!block.isEmpty() && (first || i < FORWARDED)) {
                if (isHeader(block, first)) {
                    return true;
                }
                first = false;
            }
            block.clear();
        }
        return FORWARD.matcher(text.substring(0, Math.min(text.length(), 2_000)))
                .find();
    }

    /** Whether a line separates the mails of a mailbox. */
    public static boolean isMailbox(String line) {
        return MAILBOX.matcher(line).find();
    }

    private static boolean isHeader(List<String> block, boolean first) {
        Set<Part> parts = EnumSet.noneOf(Part.class);
        boolean address = false;
        int other = 0;
        for (String line : block) {
            Matcher header = LINE.matcher(line);
            if (!header.matches()) {
                // a continued header is indented
                other += line.isEmpty() || Character.isWhitespace(line.charAt(0)) ? 0 : 1;
                continue;
            }
            String name = SmallLetters.of(header.group("name").strip());
            Part part = name.startsWith("x-") ? Part.SERVER : PARTS.get(name);
            if (part != null) {
                parts.add(part);
                address |= (part == Part.FROM || part == Part.TO)
                        && ADDRESS.matcher(header.group("value")).find();
            }
        }
        return other <= 2 + block.size() / 3
                && (isMail(parts, other == 0) || address && (parts.size() > 1 || first && other == 0));
    }

    /** @param alone whether the block has only header lines */
    private static boolean isMail(Set<Part> parts, boolean alone) {
        boolean subject = parts.contains(Part.SUBJECT);
        boolean people = parts.contains(Part.FROM) || parts.contains(Part.TO);
        boolean exported = parts.contains(Part.SENT) && people;
        boolean server = parts.contains(Part.SERVER) && (people || subject || alone);
        boolean addressed = subject && (people || alone && parts.contains(Part.DATE));
        return exported || server || addressed;
    }
}
