package org.depesche.format.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The text of a mail without earlier mails that it quotes; or the forwarded mail in it, which the sender wants to be
 * read.
 *
 * @param header the header of the forwarded mail; null if the text is the sender's own, or the header is lost
 */
record Correspondence(@Nullable PrintedHeader header, List<BodyLine> lines) {

    private static final Pattern FORWARDED = Pattern.compile(
            "(?i)^[>\\s]{0,4}(?:[-_*]{2,}\\s?(?:weitergeleitete (?:nachricht|mail|e-?mail)|forwarded (?:message|mail|by)).*"
                    + "|anfang der weitergeleiteten (?:nachricht|e-?mail):?|begin forwarded message:?|weitergeleitet von .{3,80})$");

    private static final Pattern ORIGINAL = Pattern.compile(
            "(?i)^[>\\s]{0,4}[-_*]{2,}\\s?(?:urspr(?:ü|ue?)ngliche (?:nachricht|mail|e-?mail)|original[ -]?(?:message|nachricht|mail|e-?mail)|message d'origine)\\s?[-_*]*$");

    /** Lines before a quotation: "Am 3. Mai 2024 um 10:15 schrieb Lisa Beispiel:". */
    private static final Pattern ATTRIBUTION = Pattern.compile(
            "^[>\\s]{0,4}(?:(?:Am|On|Le)\\b.{6,300}?\\b(?:schrieb|wrote|a écrit)\\b.{0,200}:|.{3,200}\\bschrieb (?:am|um)\\b.{4,80}:|.{3,120}<[^\\s@]+@\\S+> (?:schrieb|wrote):)$");

    /** Fewer letters are no article but a word on the mail that follows: "Zur Kenntnis, Gruß Paul". */
    private static final int FEW = 40;

    /** Fewer letters above a forwarded mail only accompany it. */
    private static final int FEW_FORWARDING = 600;

    private static final int DEEPEST = 8;

    private enum Edge {
        FORWARDED,
        ORIGINAL,
        ATTRIBUTION,
        HEADER
    }

    /** @param forwarded whether the subject says that the mail was forwarded */
    static Correspondence of(List<BodyLine> lines, boolean forwarded) {
        Correspondence found = new Correspondence(null, lines);
        for (int depth = 0; depth < DEEPEST; depth++) {
            Correspondence inner = found.inner(forwarded);
            if (inner.lines.equals(found.lines)) {
                break;
            }
            found = new Correspondence(inner.header != null ? inner.header : found.header, inner.lines);
        }
        return found;
    }

    /** The text above the first earlier mail, or that mail if it matters more. */
    private Correspondence inner(boolean forwarded) {
        for (int i = 0; i < lines.size(); i++) {
            Edge edge = edge(i);
            if (edge != null) {
                List<BodyLine> above = withoutRules(lines.subList(0, i));
                List<BodyLine> below = lines.subList(i, lines.size());
                boolean told = edge == Edge.FORWARDED || forwarded && edge != Edge.ATTRIBUTION;
                int letters = BodyLine.letters(unquoted(above));
                boolean accompanied = letters < FEW || told && letters < FEW_FORWARDING;
                return accompanied ? earlier(below) : new Correspondence(null, unquoted(above));
            }
        }
        List<BodyLine> own = unquoted(lines);
        boolean onlyQuoted = BodyLine.letters(own) < FEW && own.size() < lines.size();
        return new Correspondence(null, onlyQuoted ? opened(lines) : own);
    }

    private @Nullable Edge edge(int at) {
        String line = lines.get(at).text();
        if (line.length() < 3 || line.length() > 600) {
            return null;
        }
        if (FORWARDED.matcher(line).matches()) {
            return Edge.FORWARDED;
        }
        if (ORIGINAL.matcher(line).matches()) {
            return Edge.ORIGINAL;
        }
        if (isAttribution(line) || isWrappedAttribution(at)) {
            return Edge.ATTRIBUTION;
        }
        return PrintedHeader.at(lines, at) == null ? null : Edge.HEADER;
    }

    private boolean isWrappedAttribution(int at) {
        String line = lines.get(at).text();
        boolean begins = line.startsWith("Am ") || line.startsWith("On ");
        if (!begins || at + 1 >= lines.size() || lines.get(at + 1).isBlank()) {
            return false;
        }
        String both = line + " " + lines.get(at + 1).text();
        return both.length() < 400 && isAttribution(both) && quotes(at + 2);
    }

    private static boolean isAttribution(String line) {
        boolean says = line.contains("schrieb") || line.contains("wrote") || line.contains("écrit");
        return says && line.endsWith(":") && ATTRIBUTION.matcher(line).matches();
    }

    private boolean quotes(int at) {
        int next = at;
        while (next < lines.size() && lines.get(next).isBlank()) {
            next++;
        }
        return next < lines.size() && isQuoted(lines.get(next));
    }

    private static boolean isQuoted(BodyLine line) {
        return line.text().startsWith(">");
    }

    /** An earlier mail, from its printed header or the line before it on. */
    private static Correspondence earlier(List<BodyLine> below) {
        List<BodyLine> opened = opened(below);
        for (int i = 0; i < Math.min(opened.size(), 6); i++) {
            PrintedHeader header = PrintedHeader.at(opened, i);
            if (header != null) {
                return new Correspondence(header, opened.subList(header.end(), opened.size()));
            }
        }
        boolean wrapped = opened.size() > 1
                && !opened.getFirst().text().endsWith(":")
                && opened.get(1).text().endsWith(":");
        return new Correspondence(null, opened.subList(wrapped ? 2 : 1, opened.size()));
    }

    /** The lines without one level of quotation signs, if all of them after the first have it. */
    private static List<BodyLine> opened(List<BodyLine> lines) {
        boolean quoted = lines.stream().skip(1).filter(line -> !line.isBlank()).allMatch(Correspondence::isQuoted);
        return !quoted
                ? lines
                : lines.stream()
                        .map(line -> line.text().startsWith(">")
                                ? BodyLine.of(line.text().substring(1))
                                : line)
                        .toList();
    }

    private static List<BodyLine> unquoted(List<BodyLine> lines) {
        return lines.stream().filter(line -> !isQuoted(line)).toList();
    }

    /** Without rules and blank lines at the end. */
    private static List<BodyLine> withoutRules(List<BodyLine> lines) {
        List<BodyLine> rest = new ArrayList<>(lines);
        while (!rest.isEmpty()
                && (rest.getLast().isBlank() || BodyLine.isRule(rest.getLast().text()))) {
            rest.removeLast();
        }
        return rest;
    }
}
