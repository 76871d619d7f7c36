package org.depesche.search;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.depesche.SampleArticle;
import org.depesche.article.Archive;
import org.depesche.article.ArticleDraft;
import org.depesche.article.Provenance;
import org.depesche.article.Published;
import org.depesche.tagging.Tagger;

/** Short articles that are judged by name, tagged and stored as any others, under a source of their own. */
public final class JudgedArticles {

    private final String source = "Küstendienst " + UUID.randomUUID().toString().substring(0, 8);
    private final Map<Long, String> names = new HashMap<>();
    private final ArticleSearch search;

    public JudgedArticles(Archive archive, Tagger tagger, ArticleSearch search) {
        this.search = search;
        for (String article : resource("judged-articles.txt").split("\n\n")) {
            String[] lines = article.strip().split("\n");
            if (!lines[0].startsWith("#")) {
                String[] about = lines[0].split(" ");
                ArticleDraft draft = draft(about, lines[1], Arrays.asList(lines).subList(2, lines.length));
                names.put(
                        archive.store(
                                        draft,
                                        tagger.tag(draft.taggableText(), EnumSet.allOf(Tagger.Find.class)),
                                        new Provenance(null, 0))
                                .article(),
                        about[0]);
            }
        }
    }

    private static String resource(String name) {
        try (InputStream in = Objects.requireNonNull(JudgedArticles.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private ArticleDraft draft(String[] about, String headline, List<String> paragraphs) {
        SampleArticle sample = SampleArticle.of(headline)
                .published(Published.on(LocalDate.parse(about[2])))
                .source(source)
                .section(about[3])
                .language(Locale.of(about[1]));
        paragraphs.forEach(sample::paragraph);
        return sample.draft();
    }

    public boolean areFound() {
        return search.search(query(""), Locale.GERMAN).total() == names.size();
    }

    private SearchQuery query(String q) {
        return SearchQuery.of(q).with(Facet.SOURCE, source).sized(100);
    }

    /** The names of the articles that a German reader finds, the best first. */
    public List<String> find(String q) {
        return search.search(query(q), Locale.GERMAN).hits().stream()
                .map(hit -> names.get(hit.id()))
                .toList();
    }

    /** Judgements by their queries: the wanted articles, each with its grade; 3 where none is given. */
    public static Map<String, Map<String, Integer>> queries(String resource) {
        Map<String, Map<String, Integer>> queries = new LinkedHashMap<>();
        resource(resource)
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .forEach(line -> {
                    int bar = line.indexOf(" | ");
                    queries.put(line.substring(0, bar).strip(), grades(line.substring(bar + 3)));
                });
        return queries;
    }

    private static Map<String, Integer> grades(String judgement) {
        Map<String, Integer> grades = new LinkedHashMap<>();
        Stream.of(judgement.strip().split(" +")).filter(one -> !one.equals("-")).forEach(one -> {
            int colon = one.indexOf(':');
            grades.put(
                    colon < 0 ? one : one.substring(0, colon),
                    colon < 0 ? 3 : Integer.parseInt(one.substring(colon + 1)));
        });
        return grades;
    }
}
