package org.depesche.search.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.depesche.search.SearchQuery;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * Explains the search by examples that find articles. The usual examples are messages, since each language has its own;
 * those that find nothing are replaced.
 */
@Controller
class SearchHelp {

    private static final List<Topic> TOPICS = List.of(
            Topic.of("words", "all", "forms", "compound", "exact", "beginning", "inside"),
            Topic.of("joined", "or", "not", "brackets"),
            Topic.of("phrases", "row", "near", "around"),
            Topic.of("parts", "title", "author"),
            Topic.of("names", "person", "place", "organisation"),
            Topic.of("figures", "words", "equal", "more", "between", "about", "measure", "same"),
            Topic.of("days", "words", "since", "month", "today", "between", "last", "after"),
            Topic.of("labels", "source", "section", "keyword", "language"));

    /**
     * A part of the search.
     *
     * @param code of its heading: {@code search.help.words}
     * @param examples codes of their explanations, {@code search.help.words.all}, and with {@code .q} of their queries
     */
    private record Topic(String code, List<String> examples) {

        static Topic of(String code, String... examples) {
            return new Topic(
                    code,
                    Stream.of(examples).map(example -> code + "." + example).toList());
        }
    }

    /** A query to try. */
    public record Example(String code, String q) {

        public String url() {
            return SearchQuery.of(q).url();
        }
    }

    private final MessageSource messages;
    private final ArchiveExamples archive;

    SearchHelp(MessageSource messages, ArchiveExamples archive) {
        this.messages = messages;
        this.archive = archive;
    }

    @GetMapping("/help/search")
    String show(Model model, Locale locale) {
        model.addAttribute("topics", finding(topics(locale), locale));
        return "search/help";
    }

    /** The usual examples by the codes of their topics. */
    Map<String, List<Example>> topics(Locale locale) {
        Map<String, List<Example>> topics = new LinkedHashMap<>();
        TOPICS.forEach(topic -> topics.put(
                topic.code(),
                topic.examples().stream()
                        .map(code -> new Example(code, messages.getMessage("search.help." + code + ".q", null, locale)))
                        .toList()));
        return topics;
    }

    /** The topics with examples that find articles. */
    private Map<String, List<Example>> finding(Map<String, List<Example>> topics, Locale locale) {
        Map<String, String> usual = new LinkedHashMap<>();
        topics.values().forEach(examples -> examples.forEach(example -> usual.put(example.code(), example.q())));
        Map<String, String> found = archive.of(usual, locale);
        Map<String, List<Example>> finding = new LinkedHashMap<>();
        topics.forEach((topic, examples) -> {
            List<Example> some = examples.stream()
                    .filter(example -> found.containsKey(example.code()))
                    .map(example -> new Example(example.code(), found.getOrDefault(example.code(), example.q())))
                    .toList();
            if (!some.isEmpty()) {
                finding.put(topic, some);
            }
        });
        return finding;
    }
}
