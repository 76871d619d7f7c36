package org.depesche.reading;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.depesche.article.Article;
import org.depesche.article.ArticleMention;
import org.depesche.export.ExportAccess;
import org.depesche.map.PlaceMap;
import org.depesche.picture.Pictures;
import org.depesche.reading.ArticlePage.Heading;
import org.depesche.reading.ArticlePage.NameGroup;
import org.depesche.reading.ArticlePage.Names;
import org.depesche.reading.ArticlePage.Withheld;
import org.depesche.reading.HighlightedText.Mark;
import org.depesche.register.Entities;
import org.depesche.register.LocalizedNames;
import org.depesche.search.PlaceMaps;
import org.depesche.tagging.EntityKind;
import org.depesche.tagging.Span;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts together the pages of articles. */
@Component
class ArticlePages {

    private static final int LEAST_ON_MAP = 2;

    private final Entities register;
    private final LocalizedNames names;
    private final OriginalFiles originals;
    private final ExportAccess exports;
    private final FigureRows figures;
    private final PlaceMaps maps;
    private final Pictures pictures;
    private final Clock clock;

    ArticlePages(
            Entities register,
            LocalizedNames names,
            OriginalFiles originals,
            ExportAccess exports,
            FigureRows figures,
            PlaceMaps maps,
            Pictures pictures,
            Clock clock) {
        this.register = register;
        this.names = names;
        this.originals = originals;
        this.exports = exports;
        this.figures = figures;
        this.maps = maps;
        this.pictures = pictures;
        this.clock = clock;
    }

    /** @param hits the matches of a search in the text, to be highlighted */
    ArticlePage of(Article article, List<Span> hits, HttpServletRequest request) {
        Map<Integer, NamedEntity> named = NamedEntity.of(article, register, names);
        List<FigureRow> rows = figures.of(article, named);
        HighlightedText text = HighlightedText.of(
                article.text(), article.blocks(), article.blockSpans(), marks(article, named, rows), hits);
        Heading heading = Heading.of(article, text);
        return new ArticlePage(
                article,
                heading,
                PageBody.of(article, text, heading.lead(), pictures.of(article.id())),
                names(article, named),
                rows,
                originals.isThere(article, request),
                exports.formats(request),
                Withheld.of(article, OffsetDateTime.now(clock)));
    }

    /** @param hits the matches of a search in the text, to be highlighted */
    ArticlePreview preview(Article article, List<Span> hits) {
        return ArticlePreview.of(article, hits, NamedEntity.of(article, register, names));
    }

    private static List<Mark> marks(Article article, Map<Integer, NamedEntity> named, List<FigureRow> rows) {
        List<Mark> marks = new ArrayList<>();
        for (ArticleMention mention : article.mentions()) {
            NamedEntity entity = named.get(mention.entity());
            Span span = mention.span();
            if (entity != null && span != null) {
                boolean assumed =
                        mention.evidence() != null && mention.evidence().isAssumption();
                String kind = entity.kind().code();
                marks.add(new Mark(span, kind + (assumed ? Mark.ASSUMED : ""), entity.url(), null));
            }
        }
        rows.forEach(row -> marks.add(new Mark(row.stored().span(), "figure", "#" + row.id(), row.inText())));
        return marks;
    }

    /** A map of at least two places: one alone is named beside it, and a map would say no more. */
    private @Nullable PlaceMap map(List<NamedEntity> places) {
        PlaceMap map = maps.of(places.stream().map(NamedEntity::counted).toList(), Set.of());
        return map == null || map.spots().size() < LEAST_ON_MAP ? null : map;
    }

    private Names names(Article article, Map<Integer, NamedEntity> named) {
        List<NamedEntity> places = NamedEntity.ranked(article, named, EntityKind.PLACE);
        return new Names(
                new NameGroup(EntityKind.PERSON, NamedEntity.ranked(article, named, EntityKind.PERSON)),
                new NameGroup(EntityKind.PLACE, places),
                new NameGroup(EntityKind.ORGANISATION, NamedEntity.ranked(article, named, EntityKind.ORGANISATION)),
                map(places));
    }
}
