package org.depesche.format.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.depesche.article.Byline;
import org.depesche.format.BylineText;
import org.depesche.format.DatelineText;
import org.depesche.format.Sentences;
import org.jspecify.annotations.Nullable;

/**
 * The lines between the keywords and the text: remarks, headline, second line and byline, of which the last one ends with "=".
 *
 * @param headline empty if there is none
 * @param remarks "(Zusammenfassung 1500)", "BERICHTIGUNG", "1ST LEAD"
 * @param end the index of the line after them
 */
record TelegramHead(
        String headline, @Nullable String second, @Nullable String byline, List<String> remarks, int end) {

    private static final int MOST = 12;

    /** The first line of a text: "Berlin (dpa) - ". */
    static final Pattern DATELINE = Pattern.compile("^\\p{Lu}[\\p{L} .,/'’()-]{1,60}?(?:,\\s?"
            + "(?:\\d{1,2}\\.?\\s?(?:\\p{L}{3,9}\\.?|\\d{1,2}\\.)(?:\\s?\\d{4})?|\\p{Lu}\\p{L}{2,8}\\.?\\s\\d{1,2}(?:,\\s\\d{4})?))?"
            + "\\s?\\((?<agency>[\\p{L}\\d][\\p{L}\\d/ .-]{1,24})\\)\\.?\\s*(?:[-–—_]{1,2}\\s|(?=\\s\\p{Lu}))");

    /** "XEF01136_SXA_QBXB", "R CRO S0A QBXB". */
    private static final Pattern ROUTING =
            Pattern.compile("[A-Z]{3}\\d{5}_\\w{2,4}_\\w{2,5}|[A-Z] [A-Z]{3} \\w{2,4}(?: \\w{3,5})?");

    /** Names with a plus, which closes no headline as that of Kyodo does. */
    private static final Pattern NAMED_PLUS =
            Pattern.compile("\\b(?:Disney|Canal|Paramount|TV|RTL|Discovery|Google|LGBT[A-Z]{0,4})\\+$");

    private static final int LONGEST_CATCHWORD = 40;

    private static final Pattern REMARK = Pattern.compile(
            "\\(.{2,300}\\)|(?:\\d{1,2}(?:ST|ND|RD|TH)\\s)?(?:LEAD|NET|ROUNDUP|UPDATE|REFILE|ADVISORY|FEATURE|PREVIEW|URGENT|FLASH|BULLETIN|REPEAT|RETRANSMISSION|EXTRA)(?:\\s\\d)?(?:\\s\\(.{1,60}\\))?"
                    + "|(?:EIL(?:MELDUNG)?|BLITZ|VORRANG|KORREKTUR|BERICHTIGUNG|CORRECT(?:S|ION|ED)|WIEDERHOLUNG|ZUSAMMENFASSUNG|NEUFASSUNG|STORNO|(?:MANDATORY |BULLETIN )?KILL|ACHTUNG|ACHTUNG REDAKTIONEN)[!:]?(?:\\s(?:\\d{1,4}|[a-zA-Z]{2,4}\\d{3,4})(?:\\s(?:vom|of)\\s.{3,20})?)?",
            Pattern.UNICODE_CASE);

    private static final Pattern BY = Pattern.compile("(?:By|BY|Von|VON) \\p{L}.{2,120}");

    private static final Pattern SECOND = Pattern.compile("(?i)(?:utl|unterzeile|untertitel)\\.?:\\s*(?<line>.+)");

    /** "EIL: ", "Eil - ", "KORREKTUR: ". */
    private static final Pattern MARK = Pattern.compile(
            "^(?:(?i:eil(?:meldung)?|blitz|flash|urgent|korrektur|berichtigung|corrects?|correction))\\s?[:–-]\\s+(?=\\S)");

    TelegramHead {
        remarks = List.copyOf(remarks);
    }

    static TelegramHead of(List<String> lines, int from) {
        int end = end(lines, from);
        List<String> remarks = new ArrayList<>();
        List<String> headline = new ArrayList<>();
        String second = null;
        String byline = null;
        for (String line : statements(lines.subList(from, end))) {
            if (REMARK.matcher(line).matches()) {
                remarks.add(line);
            } else if (SECOND.matcher(line).matches()) {
                second = SECOND.matcher(line).replaceFirst("${line}");
            } else if (BylineText.is(line) || !headline.isEmpty() && isByline(line)) {
                byline = line;
            } else if (second != null && byline == null && !headline.isEmpty()) {
                second += " " + line;
            } else if (byline == null || !Byline.is(line)) {
                // behind a byline stands the agency of the author
                headline.add(line);
            }
        }
        String title = String.join(" ", headline);
        if (MARK.matcher(title).find()) {
            remarks.add(title.substring(0, title.indexOf(' ')));
            title = MARK.matcher(title).replaceFirst("");
        }
        return new TelegramHead(title, second, byline, remarks, end);
    }

    /**
     * The head behind lines by which ANSA routes its messages: the headline, and the second line in the lines below it.
     * Other heads as {@link #of(List, int)} has them.
     */
    static TelegramHead routed(List<String> lines, int from) {
        int at = from;
        while (at < lines.size() && ROUTING.matcher(lines.get(at).strip()).matches()) {
            at++;
        }
        int end = at;
        while (end < Math.min(lines.size(), at + MOST) && !isText(lines.get(end).strip())) {
            end++;
        }
        if (at == from || end == at || end == at + MOST || end == lines.size()) {
            return of(lines, at);
        }
        String second = String.join(" ", lines.subList(at + 1, end)).strip();
        return new TelegramHead(lines.get(at).strip(), second.isEmpty() ? null : second, null, List.of(), end);
    }

    /** Whether a line stands alone above the head and begins the headline again: "Tiere" above "Tiere: Stier im Laden". */
    static boolean isCatchword(List<String> lines, int at) {
        String line = lines.get(at).strip();
        return !line.isEmpty()
                && line.length() <= LONGEST_CATCHWORD
                && at + 1 < lines.size()
                && lines.get(at + 1).isBlank()
                && lines.subList(at + 1, Math.min(lines.size(), at + MOST)).stream()
                        .anyMatch(next -> next.strip().startsWith(line + ":"));
    }

    /** The head without a catchword at the beginning of its headline. */
    TelegramHead behind(@Nullable String catchword) {
        return catchword == null || !headline.startsWith(catchword + ":")
                ? this
                : new TelegramHead(headline.substring(catchword.length() + 1).strip(), second, byline, remarks, end);
    }

    /** Whether a line, or its beginning, tells editors the kind of the message that follows. */
    static boolean isRemark(String line) {
        return line.startsWith("(") || REMARK.matcher(line).matches();
    }

    /** Whether a line begins the text: its dateline names an agency. */
    static boolean isText(String line) {
        if (DATELINE.matcher(line).find()) {
            return true;
        }
        DatelineText found = DatelineText.startOf(line);
        return found != null && found.agency() != null;
    }

    private static boolean isClosed(String line) {
        String stripped = line.strip();
        return stripped.endsWith("=")
                || stripped.endsWith("<")
                || stripped.endsWith("+") && !NAMED_PLUS.matcher(stripped).find();
    }

    /** Whether a line behind a headline has a name: "By Jane Doe, The Harbour Union-Tribune". */
    private static boolean isByline(String line) {
        return BY.matcher(line).matches()
                && !Sentences.isEnded(line)
                && (line.endsWith(" correspondents")
                        || !Byline.parse(line).authors().isEmpty());
    }

    /** The lines without "=", those of a remark in brackets joined. */
    private static List<String> statements(List<String> lines) {
        List<String> statements = new ArrayList<>();
        StringBuilder open = new StringBuilder();
        for (String raw : lines) {
            String line = isClosed(raw)
                    ? raw.strip().substring(0, raw.strip().length() - 1).strip()
                    : raw.strip();
            if (line.isEmpty()) {
                continue;
            }
            open.append(open.isEmpty() ? "" : " ").append(line);
            if (open.charAt(0) != '(' || open.indexOf(")") > 0) {
                statements.add(open.toString());
                open.setLength(0);
            }
        }
        if (!open.isEmpty()) {
            statements.add(open.toString());
        }
        return statements;
    }

    /** The index after the last line of the head: the one with "=", else the first stanza that is no text. */
    private static int end(List<String> lines, int from) {
        int closed = -1;
        int seen = 0;
        int i = from;
        for (; i < lines.size() && seen < MOST; i++) {
            String line = lines.get(i).strip();
            if (isText(line)) {
                break;
            }
            seen += line.isEmpty() ? 0 : 1;
            closed = isClosed(line) && line.length() > 1 ? i : closed;
        }
        return closed >= 0 ? closed + 1 : unclosed(lines, from, i);
    }

    private static int unclosed(List<String> lines, int from, int limit) {
        boolean any = false;
        for (int i = from; i < limit; i++) {
            String line = lines.get(i).strip();
            boolean remark = REMARK.matcher(line).matches() || line.startsWith("(");
            if (line.isEmpty() && any || !remark && !line.isEmpty() && Sentences.isBody(line)) {
                return i;
            }
            any |= !line.isEmpty() && !remark;
        }
        return limit < lines.size() && any ? limit : from + (any ? 1 : 0);
    }
}
