package org.depesche.format.readers;

import java.util.List;
import java.util.regex.Pattern;
import org.depesche.format.CleanText;
import org.jspecify.annotations.Nullable;

/** Recognises tables, code, logs and other text for machines by the form of its lines. */
final class ForeignText {

    private static final int FEWEST = 3;
    private static final int MOST = 400;
    private static final int LONGEST_COLUMNS = 300;

    /** Beginnings of the first non-blank line that identify a format. */
    private static final List<Beginning> BEGINNINGS = List.of(
            new Beginning("(?i)BEGIN:VCALENDAR", "entries iCalendar"),
            new Beginning("(?i)BEGIN:VCARD", "entries vCard"),
            new Beginning("%!PS", "document PostScript"),
            new Beginning(
                    "(?:%.{0,200}\\n\\s*){0,20}\\\\(?:documentclass|documentstyle|begin\\{|usepackage|input\\{)",
                    "document LaTeX"),
            new Beginning("-----BEGIN [A-Z ]{3,40}-----", "data PEM"),
            new Beginning("begin(?:-base64)? [0-7]{3,4} \\S", "data uuencode"),
            new Beginning("data:[\\w.+-]{1,60}/[\\w.+-]{1,60}[;,]", "data data URL"),
            new Beginning("#!\\s?/", "code script"),
            new Beginning("<\\?(?:php|=)", "code PHP"),
            new Beginning("<%", "code template"),
            new Beginning(
                    "(?:diff --git |Index: \\S+\\n=|--- \\S[^\\n]*\\n\\+\\+\\+ \\S|\\*\\*\\* \\S[^\\n]*\\n--- \\S|From [0-9a-f]{40} )",
                    "code diff"),
            new Beginning("WEBVTT\\b|\\d{1,4}\\s*\\n\\d\\d:\\d\\d:\\d\\d[,.]\\d{3} -->", "media subtitles"),
            new Beginning("#EXTM3U|\\[playlist]", "media playlist"),
            new Beginning("HTTP/\\d(?:\\.\\d)? \\d{3}|(?:GET|POST|PUT|HEAD) \\S+ HTTP/\\d", "data HTTP"),
            new Beginning("dn::? \\S", "data LDIF"),
            new Beginning("@(?:article|book|misc|inproceedings|online)\\s*\\{", "data BibTeX"),
            new Beginning("TY  - ", "data RIS"),
            new Beginning("msgid \"|#, fuzzy", "data gettext"),
            new Beginning("\\+ADw-", "data UTF-7"),
            new Beginning("bplist\\d\\d|SQLite format 3|PAR1", "data database"));

    /** Formats that are identified by the percentage of lines of a form. */
    private static final List<Form> FORMS = List.of(
            new Form(
                    60,
                    "\\[?(?:\\d{4}-\\d\\d-\\d\\d|\\d\\d[./]\\d\\d[./]\\d{4})[T ,]{1,2}\\d\\d:\\d\\d:\\d\\d.*"
                            + "|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) [ \\d]\\d \\d\\d:\\d\\d:\\d\\d .*"
                            + "|\\S{1,60} \\S{1,40} \\S{1,40} \\[\\d\\d/\\w{3}/\\d{4}:.*"
                            + "|(?:\\[?(?:DEBUG|INFO|WARN|WARNING|ERROR|TRACE|FATAL)]?[ :]).*|\\s+at [\\w.$/]+\\(.*\\)",
                    "code log"),
            new Form(
                    40,
                    "(?i)(?:create (?:table|index|view|database|schema|sequence|function)|insert into|drop (?:table|database|index)"
                            + "|alter table|update \\S+ set|delete from|copy \\S+ .{0,200}from stdin|pragma |lock tables|set names|"
                            + "begin transaction|commit;|select .{1,200} from).*|\\s*(?:--|/\\*!).*|.*\\);?$",
                    "code SQL",
                    "(?im)^\\s*(?:create (?:table|index|view|database|schema)|insert into|drop table|alter table|select .{1,200} from)\\b.{0,400}?[;(]"),
            new Form(70, "\\s*[\\w.\\[\\]-]{1,80}\\s?=\\s?(?!=).*|\\[[\\w .:\"/-]{1,80}]|\\s*[;#].*", "code ini"),
            new Form(
                    70,
                    "\\s*(?:- )?[\\w.\"'-]{1,60}:(?: \\S.{0,80})?|\\s*- \\S.{0,60}|---|#.*",
                    "code YAML",
                    "(?m)^ {2,}[\\w.\"'-]{1,60}: ?.*$"),
            new Form(
                    45,
                    ".*[{};]\\s*(?://.*)?|\\s*(?://|/\\*|\\*/|\\* ).*|\\s*(?:@\\w+|#include|#define|import|package|using|use) .*|.*[\\])],?",
                    "code source code",
                    "(?m)[{}]\\s*$|\\)\\s*;\\s*$|=.{0,200};\\s*$|^\\s*#(?:include|define)\\b|^(?:import|package) [\\w.*]{2,};"),
            new Form(
                    40,
                    "\\s*(?:def |class |from \\S+ import |import \\w|if .*:|elif |else:|for .* in .*:|while .*:|return\\b|print\\(|try:|except|with .*:|@\\w+|#).*|\\s+\\w.*[=(].*",
                    "code source code",
                    "(?m)^[ \\t]*(?:def \\w+\\(.*\\).*:|class \\w+.*:|from \\S+ import .+|import [a-z][\\w., ]*|for .+ in .+:|if .+:|while .+:|print\\(.*\\))[ \\t]*$"));

    private static final Pattern SCRIPT = Pattern.compile(
            "(?s)^\\s*[!;(]?(?:\"use strict\"|function\\s*[\\w$]*\\s*\\(|\\(function|\\(\\(\\)|(?:var|let|const) [\\w$]+\\s?=|/\\*[!*]|@charset|@import|"
                    + "[.#*:]?[\\w-]{1,40}(?:[\\s>,.#:][\\w.#: >,-]{0,200})?\\{[\\w-]{2,30}\\s?:)");
    private static final Pattern SUBJECT = Pattern.compile("---|\\+\\+\\+|<|# |% ");
    private static final Pattern BRACKETS = Pattern.compile("[{};]");

    private static final Pattern BASE64 = Pattern.compile("[A-Za-z0-9+/_-]{60,}={0,2}");
    private static final Pattern NAMED_TABLE = Pattern.compile("(?i).*\\.(?:csv|tsv|tab|psv)(?:\\.txt)?");
    private static final Pattern COLUMNS = Pattern.compile("\\s*+[^\\n]*[,;\\t|][^\\n]*[^\\n.]");

    private record Beginning(Pattern pattern, ForeignKind kind) {
        Beginning(String pattern, String kind) {
            this(Pattern.compile(pattern), ForeignKind.of(kind));
        }
    }

    /** @param needed a pattern that the text must contain too; null: nothing */
    private record Form(
            int share,
            Pattern line,
            ForeignKind kind,
            @Nullable Pattern needed) {
        Form(int share, String line, String kind) {
            this(share, Pattern.compile(line), ForeignKind.of(kind), null);
        }

        Form(int share, String line, String kind, String needed) {
            this(share, Pattern.compile(line), ForeignKind.of(kind), Pattern.compile(needed));
        }

        boolean has(String text, List<String> lines) {
            long such = lines.stream()
                    .filter(one -> line.matcher(cut(one)).matches())
                    .count();
            return such * 100 >= (long) share * lines.size()
                    && such >= FEWEST
                    && (needed == null
                            || needed.matcher(text).results().limit(2).count() >= 2);
        }
    }

    private ForeignText() {}

    /** @param text the beginning of the file, without invisible characters before it */
    static @Nullable ForeignKind of(String name, String text) {
        for (Beginning beginning : BEGINNINGS) {
            if (beginning.pattern.matcher(text).lookingAt()) {
                return beginning.kind;
            }
        }
        if (NAMED_TABLE.matcher(name).matches() && COLUMNS.matcher(text).lookingAt()) {
            return new ForeignKind("table", columns(text));
        }
        // pages and Markdown may show code as their subject
        if (SUBJECT.matcher(text).lookingAt()) {
            return null;
        }
        List<String> lines =
                text.lines().filter(line -> !line.isBlank()).limit(MOST).toList();
        return lines.isEmpty() ? null : ofLines(text, lines);
    }

    private static @Nullable ForeignKind ofLines(String text, List<String> lines) {
        if (isBase64(lines)) {
            return new ForeignKind("data", "Base64");
        }
        if (SCRIPT.matcher(text).lookingAt()
                && BRACKETS.matcher(text).results().limit(5).count() > 3) {
            return new ForeignKind("code", "JavaScript / CSS");
        }
        if (lines.size() < FEWEST) {
            return null;
        }
        if (isTable(lines)) {
            return new ForeignKind("table", columns(lines.getFirst()));
        }
        return FORMS.stream()
                .filter(form -> form.has(text, lines))
                .findFirst()
                .map(Form::kind)
                .orElse(null);
    }

    private static boolean isBase64(List<String> lines) {
        return lines.stream()
                        .limit(lines.size() - 1L)
                        .allMatch(line -> BASE64.matcher(line.strip()).matches())
                && BASE64.matcher(lines.getFirst().strip()).matches()
                && lines.getFirst().chars().distinct().count() > 20;
    }

    private static String cut(String line) {
        return line.length() <= 400 ? line : line.substring(0, 400);
    }

    /** The columns of a table without those of articles, as its first line has them. */
    private static String columns(String text) {
        String line = text.lines().findFirst().orElse("").strip();
        return CleanText.line(line.length() <= LONGEST_COLUMNS ? line : line.substring(0, LONGEST_COLUMNS) + "…");
    }

    /** Whether nearly all lines have the same number of the same separator. */
    private static boolean isTable(List<String> lines) {
        return isTable(lines, '\t', 1) || isTable(lines, ';', 2) || isTable(lines, '|', 2) || isTable(lines, ',', 3);
    }

    private static boolean isTable(List<String> lines, char separator, int least) {
        long columns = count(lines.getFirst(), separator);
        if (columns < least) {
            return false;
        }
        long same =
                lines.stream().filter(line -> count(line, separator) == columns).count();
        return same * 10 >= lines.size() * 9L;
    }

    private static long count(String line, char separator) {
        return line.chars().filter(c -> c == separator).count();
    }
}
