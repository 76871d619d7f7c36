package org.depesche.search.opensearch;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.depesche.search.Facet;
import org.depesche.search.criteria.Criterion;
import org.depesche.search.criteria.FigureField;
import org.depesche.search.opensearch.index.ClusterFields;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Translates criteria to the query language of OpenSearch, with the same matches and scores as in Lucene. */
final class QueryBodies {

    private enum Documents {
        ARTICLES,
        FIGURES,
        /** The figures inside the documents of articles. */
        FIGURES_INSIDE;

        /** All documents, but those about the index itself. */
        private ObjectNode all() {
            return switch (this) {
                case ARTICLES -> TermBodies.anyOf(ClusterFields.TYPE, List.of(ClusterFields.ARTICLE_TYPE), 1);
                case FIGURES -> TermBodies.anyOf(ClusterFields.TYPE, List.of(ClusterFields.FIGURE_TYPE), 1);
                case FIGURES_INSIDE -> TermBodies.everything();
            };
        }

        /** The name of a field of figures. */
        private String field(String name) {
            return this == FIGURES_INSIDE ? ClusterFields.FIGURE + "." + name : name;
        }

        private String field(FigureField field) {
            return field(ClusterFields.of(field));
        }

        /** The figures of an article have its kinds under another name, because each has a kind of its own. */
        private String field(Facet facet) {
            return this == FIGURES && facet == Facet.KIND ? ClusterFields.ARTICLE_KIND : facet.parameter();
        }
    }

    private static final ArticleIds NONE = articles -> {
        throw new IllegalArgumentException("Articles are not found by the articles of figures");
    };

    private final Documents documents;
    private final ArticleIds ids;

    private QueryBodies(Documents documents, ArticleIds ids) {
        this.documents = documents;
        this.ids = ids;
    }

    /** The query that finds articles in the index of articles. */
    static ObjectNode of(Criterion articles) {
        return new QueryBodies(Documents.ARTICLES, NONE).body(articles, 1);
    }

    /**
     * The query that finds figures in the index of figures.
     *
     * @param ids finds articles by their words; figures have all other values of their articles
     */
    static ObjectNode ofFigures(Criterion figures, ArticleIds ids) {
        return new QueryBodies(Documents.FIGURES, ids).body(figures, 1);
    }

    private ObjectNode body(Criterion criterion, float boost) {
        return switch (criterion) {
            case Criterion.All all -> all(all, boost);
            case Criterion.Nothing nothing -> TermBodies.nothing();
            case Criterion.Any any -> any(any, boost);
            case Criterion.Best best -> best(best, boost);
            case Criterion.Boosted boosted -> body(boosted.of(), boost * boosted.boost());
            case Criterion.Constant constant -> constant(constant, boost);
            case Criterion.Raised raised ->
                with(raised.of(), new Criterion.Constant(raised.first()).boosted(raised.by()), boost);
            case Criterion.Preferring preferring -> with(preferring.of(), preferring.preferred(), boost);
            case Criterion.Forms forms -> WordBodies.forms(forms, boost);
            case Criterion.TextTerms terms -> WordBodies.anyOf(terms);
            case Criterion.Row row -> WordBodies.row(row, boost);
            case Criterion.Pattern pattern -> WordBodies.pattern(pattern, boost);
            case Criterion.Naming naming -> TermBodies.anyOf(ClusterFields.ENTITY, naming.entities(), boost);
            case Criterion.Valued valued -> TermBodies.anyOf(documents.field(valued.facet()), valued.values(), boost);
            case Criterion.Keyword keyword ->
                keyword.begins()
                        ? TermBodies.prefix(ClusterFields.KEYWORD, keyword.keyword())
                        : TermBodies.anyOf(ClusterFields.KEYWORD, List.of(keyword.keyword()), boost);
            case Criterion.Published days -> published(days.from(), days.to(), boost);
            case Criterion.WithFigure with -> withFigure(with.figure());
            case Criterion.OfArticles of -> ofArticles(of.articles());
            case Criterion.FigureTerms terms -> TermBodies.anyOf(documents.field(terms.field()), terms.values(), boost);
            case Criterion.FigurePrefix begins -> TermBodies.prefix(documents.field(begins.field()), begins.prefix());
            case Criterion.FigureDays days ->
                TermBodies.days(documents.field(days.field()), days.from(), days.to(), boost);
            case Criterion.FigureValue value ->
                TermBodies.values(documents.field(ClusterFields.VALUE), value.lower(), value.upper());
            case Criterion.FigureAround around ->
                TermBodies.around(documents.field(ClusterFields.RANGE), around.value());
        };
    }

    private ObjectNode all(Criterion.All wanted, float boost) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        ObjectNode all = body.putObject("bool");
        add(all, "must", wanted.must());
        add(all, "filter", wanted.filter());
        add(all, "must_not", wanted.not());
        if (wanted.must().isEmpty() && wanted.filter().isEmpty()) {
            all.putArray("filter").add(documents.all());
        }
        return TermBodies.boosted(body, all, boost);
    }

    private void add(ObjectNode all, String occurrence, List<Criterion> criteria) {
        if (!criteria.isEmpty()) {
            addTo(all.putArray(occurrence), criteria);
        }
    }

    private void addTo(ArrayNode queries, List<Criterion> criteria) {
        criteria.forEach(criterion -> queries.add(body(criterion, 1)));
    }

    /** OpenSearch would find everything by an empty list. */
    private ObjectNode any(Criterion.Any wanted, float boost) {
        if (wanted.of().isEmpty()) {
            return TermBodies.nothing();
        }
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        ObjectNode any = body.putObject("bool");
        addTo(any.putArray("should"), wanted.of());
        any.put("minimum_should_match", 1);
        return TermBodies.boosted(body, any, boost);
    }

    private ObjectNode best(Criterion.Best wanted, float boost) {
        if (wanted.of().isEmpty()) {
            return TermBodies.nothing();
        }
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        ObjectNode best = body.putObject("dis_max");
        addTo(best.putArray("queries"), wanted.of());
        best.put("tie_breaker", wanted.tie());
        return TermBodies.boosted(body, best, boost);
    }

    private ObjectNode constant(Criterion.Constant wanted, float boost) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        ObjectNode constant = body.putObject("constant_score");
        constant.set("filter", body(wanted.of(), 1));
        return TermBodies.boosted(body, constant, boost);
    }

    /** The hits of a criterion; those that meet another one, too, have the scores of both. */
    private ObjectNode with(Criterion wanted, Criterion more, float boost) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        ObjectNode both = body.putObject("bool");
        both.putArray("must").add(body(wanted, 1));
        both.putArray("should").add(body(more, 1));
        return TermBodies.boosted(body, both, boost);
    }

    private ObjectNode published(@Nullable LocalDate from, @Nullable LocalDate to, float boost) {
        if (documents == Documents.FIGURES) {
            return TermBodies.days(
                    ClusterFields.DAY,
                    from == null ? Integer.MIN_VALUE : (int) from.toEpochDay(),
                    to == null ? Integer.MAX_VALUE : (int) to.toEpochDay(),
                    boost);
        }
        return TermBodies.dates(ClusterFields.DAY, from, to, boost);
    }

    private ObjectNode withFigure(Criterion figure) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        ObjectNode nested = body.putObject("nested");
        nested.put("path", ClusterFields.FIGURE).put("score_mode", "none");
        nested.set("query", new QueryBodies(Documents.FIGURES_INSIDE, ids).body(figure, 1));
        return body;
    }

    private ObjectNode ofArticles(Criterion articles) {
        return isKnownToFigures(articles)
                ? body(articles, 1)
                : TermBodies.anyOf(ClusterFields.ARTICLE, ids.of(articles), 1);
    }

    /** Whether the figures of an article have all its values that a criterion asks for. */
    static boolean isKnownToFigures(Criterion articles) {
        return switch (articles) {
            case Criterion.All all ->
                areKnownToFigures(all.must()) && areKnownToFigures(all.filter()) && areKnownToFigures(all.not());
            case Criterion.Any any -> areKnownToFigures(any.of());
            case Criterion.Best best -> areKnownToFigures(best.of());
            case Criterion.Boosted boosted -> isKnownToFigures(boosted.of());
            case Criterion.Constant constant -> isKnownToFigures(constant.of());
            case Criterion.Raised raised -> isKnownToFigures(raised.of()) && isKnownToFigures(raised.first());
            case Criterion.Preferring preferring ->
                isKnownToFigures(preferring.of()) && isKnownToFigures(preferring.preferred());
            case Criterion.Nothing nothing -> true;
            case Criterion.Naming naming -> true;
            case Criterion.Valued valued -> true;
            case Criterion.Published days -> true;
            default -> false;
        };
    }

    /** A criterion that figures know, too. All articles that meet the given one meet it, and perhaps others. */
    static Criterion knownToFigures(Criterion articles) {
        if (isKnownToFigures(articles)) {
            return articles;
        }
        if (articles instanceof Criterion.All all) {
            List<Criterion> known = Stream.concat(all.must().stream(), all.filter().stream())
                    .map(QueryBodies::knownToFigures)
                    .toList();
            return new Criterion.All(
                    List.of(),
                    known,
                    all.not().stream().filter(QueryBodies::isKnownToFigures).toList());
        }
        return Criterion.All.EVERYTHING;
    }

    private static boolean areKnownToFigures(List<Criterion> articles) {
        return articles.stream().allMatch(QueryBodies::isKnownToFigures);
    }
}
