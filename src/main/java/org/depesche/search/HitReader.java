package org.depesche.search;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Matches;
import org.apache.lucene.search.MatchesIterator;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.Weight;
import org.depesche.search.ArticleRow.FigureRow;
import org.depesche.search.SearchResult.Amount;
import org.depesche.search.SearchResult.Hit;
import org.depesche.search.SearchResult.HitFigure;
import org.depesche.search.SearchResult.Piece;
import org.depesche.tagging.Span;
import org.depesche.tagging.TaggableText;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Makes hits of documents. Text and marks come from the index, where the offsets of all words are kept; what stands
 * where an entity or a figure is named, from the database: one query each for all hits of a page.
 */
@Component
class HitReader {

    private static final int MOST_FIGURES = 3;

    /** What is stored of an article, without its text. */
    static final Set<String> SHOWN_IN_LISTS = Set.of(
            ArticleFields.HEADLINE,
            ArticleFields.PUBLISHED,
            ArticleFields.SOURCE,
            ArticleFields.SECTION,
            ArticleFields.LANGUAGE);

    /** Characters; of a longer sentence the part round the figure is shown. */
    private static final int LONGEST_SENTENCE = 300;

    private final JdbcClient jdbc;

    HitReader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What hits show.
     *
     * @param query whose matches are marked; null: none
     * @param entities whose mentions the snippet shows where no words match
     * @param figures that are looked for; empty: those in the snippet are shown
     */
    record Showing(@Nullable Query query, Set<Integer> entities, Collection<FigureWanted> figures) {

        /** The beginning of each. */
        static final Showing NOTHING = new Showing(null, Set.of(), List.of());
    }

    private record StoredFigure(Span span, Span sentence, String surface, FigureRow row) {

        boolean matches(Collection<FigureWanted> wanted, Language language) {
            return wanted.stream().anyMatch(each -> each.matches(row, language));
        }

        /** "1.400 Beschäftigte" says by itself what it counts. */
        HitFigure shown(List<Piece> in) {
            String measure = row.measure();
            return new HitFigure(
                    surface,
                    measure == null || surface.contains(measure) ? null : measure,
                    in,
                    new Amount(row.value(), row.unit(), row.periodStart(), row.periodEnd()));
        }
    }

    private static Language language(Document document) {
        return Language.of(document.get(ArticleFields.LANGUAGE));
    }

    List<Hit> read(IndexSearcher searcher, ScoreDoc[] docs, int from, Showing showing) throws IOException {
        List<Raw> raws = new ArrayList<>();
        Weight weight = weight(searcher, showing);
        StoredFields stored = searcher.storedFields();
        for (int i = from; i < docs.length; i++) {
            raws.add(raw(searcher, stored.document(docs[i].doc), docs[i].doc, weight));
        }
        List<Long> ids = raws.stream().map(Raw::id).toList();
        List<Long> unmarked = raws.stream()
                .filter(raw -> raw.bodyMatches().isEmpty())
                .map(Raw::id)
                .toList();
        Map<Long, List<Span>> mentions =
                showing.entities().isEmpty() || unmarked.isEmpty() ? Map.of() : mentions(unmarked, showing.entities());
        Map<Long, List<StoredFigure>> figures = ids.isEmpty() ? Map.of() : figures(ids);
        return raws.stream()
                .map(raw -> hit(
                        raw,
                        mentions.getOrDefault(raw.id(), List.of()),
                        figures.getOrDefault(raw.id(), List.of()),
                        showing.figures()))
                .toList();
    }

    /**
     * All that is to be marked in the text of an article: words, where a search has no words the mentions of who it is
     * for, and figures.
     */
    List<Span> matches(IndexSearcher searcher, long article, Showing showing) throws IOException {
        Query itself = new TermQuery(new Term(ArticleFields.ID, String.valueOf(article)));
        List<Span> found = new ArrayList<>();
        for (ScoreDoc doc : searcher.search(itself, 1).scoreDocs) {
            Document document = searcher.storedFields().document(doc.doc);
            Raw raw = raw(searcher, document, doc.doc, weight(searcher, showing));
            int headline = raw.text(ArticleFields.HEADLINE).length();
            // Behind the headline the kicker is indexed, which is no part of the text.
            raw.headlineMatches().stream()
                    .filter(match -> match.end() <= headline)
                    .forEach(found::add);
            raw.bodyMatches().forEach(match -> found.add(match.plus(headline + TaggableText.BETWEEN_BLOCKS.length())));
            if (found.isEmpty() && !showing.entities().isEmpty()) {
                found.addAll(mentions(List.of(article), showing.entities()).getOrDefault(article, List.of()));
            }
            if (!showing.figures().isEmpty()) {
                figures(List.of(article)).getOrDefault(article, List.of()).stream()
                        .filter(figure -> figure.matches(showing.figures(), language(document)))
                        .forEach(figure -> found.add(figure.span()));
            }
        }
        return found;
    }

    private static @Nullable Weight weight(IndexSearcher searcher, Showing showing) throws IOException {
        return showing.query() == null
                ? null
                : searcher.createWeight(searcher.rewrite(showing.query()), ScoreMode.COMPLETE, 1);
    }

    /** A document with its matches. */
    private record Raw(long id, Document document, List<Span> headlineMatches, List<Span> bodyMatches) {

        String text(String field) {
            String text = document.get(field);
            return text == null ? "" : text;
        }
    }

    private static Raw raw(IndexSearcher searcher, Document document, int doc, @Nullable Weight weight)
            throws IOException {
        List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
        LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(doc, leaves));
        long id = article(searcher, doc);
        Matches matches = weight == null ? null : weight.matches(leaf, doc - leaf.docBase);
        return new Raw(id, document, spans(matches, ArticleFields.HEADLINE), spans(matches, ArticleFields.BODY));
    }

    /** The id of a document's article. */
    static long article(IndexSearcher searcher, int doc) {
        List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
        LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(doc, leaves));
        return Columns.of(leaf.reader()).articles[doc - leaf.docBase];
    }

    private static List<Span> spans(@Nullable Matches matches, String field) throws IOException {
        List<Span> spans = new ArrayList<>();
        MatchesIterator each = matches == null ? null : matches.getMatches(field);
        while (each != null && each.next()) {
            MatchesIterator words = each.getSubMatches();
            if (words == null) {
                add(spans, each);
            } else {
                while (words.next()) {
                    add(spans, words);
                }
            }
        }
        return spans;
    }

    private static void add(List<Span> spans, MatchesIterator match) throws IOException {
        if (match.startOffset() >= 0 && match.endOffset() > match.startOffset()) {
            spans.add(new Span(match.startOffset(), match.endOffset()));
        }
    }

    private Map<Long, List<Span>> mentions(List<Long> articles, Set<Integer> entities) {
        Map<Long, List<Span>> found = new HashMap<>();
        jdbc.sql("""
                select article_id, span_start, span_end from article_mention
                where article_id = any(:articles) and entity_id = any(:entities) and span_start is not null
                """)
                .param("articles", articles.toArray(Long[]::new))
                .param("entities", entities.toArray(Integer[]::new))
                .query(row -> {
                    found.computeIfAbsent(row.getLong(1), id -> new ArrayList<>())
                            .add(new Span(row.getInt(2), row.getInt(3)));
                });
        return found;
    }

    private Map<Long, List<StoredFigure>> figures(List<Long> articles) {
        Map<Long, List<StoredFigure>> found = new HashMap<>();
        jdbc.sql("""
                select article_id, id, span_start, span_end, sentence_start, sentence_end, surface, measure, kind, value,
                    lower, upper, unit, per, period_start, period_end
                from article_figure where article_id = any(:articles) order by span_start
                """).param("articles", articles.toArray(Long[]::new)).query(row -> {
            FigureRow figure = new FigureRow(
                    row.getLong("id"),
                    row.getString("kind"),
                    row.getBigDecimal("value"),
                    row.getBigDecimal("lower"),
                    row.getBigDecimal("upper"),
                    row.getString("unit"),
                    row.getString("per"),
                    row.getString("measure"),
                    null,
                    row.getObject("period_start", LocalDate.class),
                    row.getObject("period_end", LocalDate.class));
            found.computeIfAbsent(row.getLong("article_id"), id -> new ArrayList<>())
                    .add(new StoredFigure(
                            new Span(row.getInt("span_start"), row.getInt("span_end")),
                            new Span(row.getInt("sentence_start"), row.getInt("sentence_end")),
                            row.getString("surface"),
                            figure));
        });
        return found;
    }

    private static Hit hit(Raw raw, List<Span> mentions, List<StoredFigure> figures, Collection<FigureWanted> wanted) {
        String headline = raw.text(ArticleFields.HEADLINE);
        String body = raw.text(ArticleFields.BODY);
        int bodyStart = headline.length() + TaggableText.BETWEEN_BLOCKS.length();
        List<StoredFigure> matching = figures.stream()
                .filter(figure -> figure.matches(wanted, language(raw.document())))
                .toList();
        List<Span> headlineMatches = new ArrayList<>(raw.headlineMatches());
        List<Span> bodyMatches = new ArrayList<>(raw.bodyMatches());
        if (bodyMatches.isEmpty()) {
            for (Span span : mentions.isEmpty()
                    ? matching.stream().map(StoredFigure::span).toList()
                    : mentions) {
                if (span.start() >= bodyStart) {
                    bodyMatches.add(span.plus(-bodyStart));
                } else {
                    headlineMatches.add(span);
                }
            }
        }
        Span snippet = body.isEmpty() ? null : new Marks(body, bodyMatches).snippet();
        matching.stream()
                .filter(figure -> figure.span().start() >= bodyStart)
                .forEach(figure -> bodyMatches.add(figure.span().plus(-bodyStart)));
        List<Piece> pieces = snippet == null ? List.of() : new Marks(body, bodyMatches).pieces(snippet);
        List<HitFigure> shown = (wanted.isEmpty()
                        ? figures.stream()
                                .filter(figure ->
                                        snippet != null && figure.span().overlaps(snippet.plus(bodyStart)))
                        : matching.stream())
                .map(figure -> figure.shown(
                        wanted.isEmpty() || snippet == null ? List.of() : sentence(body, bodyStart, snippet, figure)))
                .distinct()
                .limit(MOST_FIGURES)
                .toList();
        String published = raw.document().get(ArticleFields.PUBLISHED);
        return new Hit(
                raw.id(),
                new Marks(headline, headlineMatches).whole(),
                published == null ? null : LocalDate.parse(published.substring(0, 10)),
                published,
                raw.document().get(ArticleFields.SOURCE),
                raw.document().get(ArticleFields.SECTION),
                raw.document().get(ArticleFields.LANGUAGE),
                pieces,
                shown);
    }

    /** The sentence of a figure with the figure marked; empty where the snippet shows it already. */
    private static List<Piece> sentence(String body, int bodyStart, Span snippet, StoredFigure figure) {
        boolean inBody =
                figure.sentence().start() >= bodyStart && figure.sentence().end() - bodyStart <= body.length();
        if (!inBody || figure.span().overlaps(snippet.plus(bodyStart))) {
            return List.of();
        }
        Span sentence = figure.sentence().plus(-bodyStart);
        Marks marks = new Marks(body, List.of(figure.span().plus(-bodyStart)));
        return marks.pieces(sentence.length() > LONGEST_SENTENCE ? marks.snippet() : sentence);
    }
}
