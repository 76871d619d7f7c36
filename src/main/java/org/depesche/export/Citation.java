package org.depesche.export;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.depesche.article.Article;
import org.depesche.tagging.SmallLetters;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/**
 * The bibliographic data of an article.
 *
 * @param accessed the day on which the article was read here
 */
public record Citation(
        long id,
        String headline,
        List<String> authors,
        @Nullable String source,
        @Nullable String section,
        @Nullable LocalDate day,
        @Nullable Locale language,
        String url,
        LocalDate accessed) {

    /** The name of the database in citations. */
    private static final String DATABASE = "Depesche";

    /** A file format of reference managers. */
    public enum Format {
        RIS("application/x-research-info-systems", all -> joined(all, Citation::ris)),
        BIB("application/x-bibtex", all -> joined(all, Citation::bibTeX)),
        JSON(
                "application/vnd.citationstyles.csl+json",
                all -> JsonMapper.shared()
                        .writerWithDefaultPrettyPrinter()
                        .writeValueAsString(all.stream().map(Citation::csl).toList()));

        private final MediaType type;
        private final Function<List<Citation>, String> writer;

        Format(String type, Function<List<Citation>, String> writer) {
            this.type = new MediaType(MediaType.parseMediaType(type), StandardCharsets.UTF_8);
            this.writer = writer;
        }

        private static String joined(List<Citation> all, Function<Citation, String> one) {
            return all.stream().map(one).collect(Collectors.joining());
        }

        public MediaType type() {
            return type;
        }

        /** One file with all citations. */
        public byte[] write(List<Citation> all) {
            return writer.apply(all).getBytes(StandardCharsets.UTF_8);
        }

        /** The name of a file: {@code depesche-17.ris}. */
        public String fileName(String stem) {
            return stem + "." + name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * @param url the whole address of its page
     * @param accessed the day on which it was read here
     */
    public static Citation of(Article article, String url, LocalDate accessed) {
        return new Citation(
                article.id(),
                article.headline(),
                article.heading().authors(),
                article.source(),
                article.publication().section(),
                article.published() == null ? null : article.published().day(),
                article.language(),
                url,
                accessed);
    }

    /** "Wiesner, Tilda": the last word is the family name. */
    public static String familyFirst(String name) {
        int blank = name.lastIndexOf(' ');
        return blank < 0 ? name : name.substring(blank + 1) + ", " + name.substring(0, blank);
    }

    /** The RIS format of reference managers: type NEWS, a tag on each line, CR LF. */
    private String ris() {
        List<String> lines = new ArrayList<>();
        lines.add("TY  - NEWS");
        authors.forEach(author -> lines.add("AU  - " + oneLine(familyFirst(author))));
        lines.add("TI  - " + oneLine(headline));
        if (source != null) {
            lines.add("T2  - " + oneLine(source));
        }
        if (section != null) {
            lines.add("SE  - " + oneLine(section));
        }
        if (day != null) {
            lines.add("PY  - " + day.getYear());
            lines.add("DA  - " + risDay(day));
        }
        if (language != null) {
            lines.add("LA  - " + language.toLanguageTag());
        }
        lines.add("DB  - " + DATABASE);
        lines.add("UR  - " + url);
        lines.add("Y2  - " + risDay(accessed));
        lines.add("ID  - depesche-" + id);
        lines.add("ER  - ");
        return String.join("\r\n", lines) + "\r\n";
    }

    private static String risDay(LocalDate day) {
        return "%d/%02d/%02d/".formatted(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
    }

    /** An entry for biblatex, which old BibTeX can use too. */
    private String bibTeX() {
        StringBuilder entry = new StringBuilder("@article{depesche-" + id);
        field(
                entry,
                "author",
                String.join(" and ", authors.stream().map(Citation::familyFirst).toList()));
        field(entry, "title", headline);
        field(entry, "journal", source == null ? "" : source);
        field(entry, "date", day == null ? "" : day.toString());
        field(entry, "year", day == null ? "" : String.valueOf(day.getYear()));
        field(entry, "langid", language == null ? "" : SmallLetters.of(language.getDisplayLanguage(Locale.ENGLISH)));
        field(entry, "titleaddon", section == null ? "" : section);
        field(entry, "url", url);
        field(entry, "urldate", accessed.toString());
        field(entry, "note", DATABASE + " " + id);
        return entry.append("\n}\n").toString();
    }

    private static void field(StringBuilder entry, String name, String value) {
        if (!value.isEmpty()) {
            // Double braces keep capitals; characters that TeX reads as commands are escaped.
            String text = oneLine(value).replace("\\", "\\textbackslash ").replaceAll("([&%$#_{}])", "\\\\$1");
            String braces = name.equals("title") ? "{{%s}}" : "{%s}";
            entry.append(",\n  ")
                    .append(name)
                    .append(" = ")
                    .append(braces.formatted(name.equals("url") ? value : text));
        }
    }

    /** An item of CSL-JSON 1.0, the format of citation processors. */
    private Map<String, Object> csl() {
        Map<String, Object> item = new LinkedHashMap<>();
        item.put("id", "depesche-" + id);
        item.put("type", "article-newspaper");
        item.put("title", headline);
        item.put("author", authors.stream().map(Citation::cslName).toList());
        if (source != null) {
            item.put("container-title", source);
        }
        if (day != null) {
            item.put("issued", cslDay(day));
        }
        if (section != null) {
            item.put("section", section);
        }
        if (language != null) {
            item.put("language", language.toLanguageTag());
        }
        item.put("archive", DATABASE);
        item.put("archive_location", String.valueOf(id));
        item.put("URL", url);
        item.put("accessed", cslDay(accessed));
        return item;
    }

    private static Map<String, Object> cslDay(LocalDate day) {
        return Map.of("date-parts", List.of(List.of(day.getYear(), day.getMonthValue(), day.getDayOfMonth())));
    }

    private static Map<String, String> cslName(String name) {
        int blank = name.lastIndexOf(' ');
        return blank < 0
                ? Map.of("literal", name)
                : new TreeMap<>(Map.of("family", name.substring(blank + 1), "given", name.substring(0, blank)));
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}
