package org.depesche.search.answers;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.depesche.search.EntityArticles;
import org.depesche.search.EntityFilter;
import org.depesche.search.Facet;
import org.depesche.search.Paging;
import org.depesche.search.SearchQuery;
import org.depesche.search.SearchResult.Bucket;
import org.depesche.search.SearchResult.EntityCount;
import org.depesche.search.SearchResult.Hit;
import org.depesche.search.SearchResult.HitList;
import org.depesche.search.counts.CoOccurrences;
import org.depesche.search.counts.Counts;
import org.depesche.search.counts.FacetLists;
import org.depesche.search.counts.MonthNumbers;
import org.depesche.search.engine.ArticleSnapshot;
import org.depesche.search.hits.FoundArticle;
import org.depesche.search.hits.HitComposition;
import org.depesche.search.names.EntityColumns;
import org.depesche.tagging.EntityKind;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Answers {@link EntityArticles} by any engine. */
@Component
class EntityArticleSearch implements EntityArticles {

    private final ArticleQuestions questions;
    private final HitComposition composition;
    private final Clock clock;

    EntityArticleSearch(ArticleQuestions questions, HitComposition composition, Clock clock) {
        this.questions = questions;
        this.composition = composition;
        this.clock = clock;
    }

    @Override
    public HitList articlesOf(EntityFilter naming, int page, int size) {
        return questions.ask(snapshot -> {
            SearchQuery query = query(naming, snapshot.register());
            return list(asked(query.sortedBy(Paging.Sort.NEWEST).sized(size).onPage(page), naming.with(), snapshot));
        });
    }

    @Override
    public Overview overview(int entityId, int mostWith, int mostPlaces, Locale locale) {
        return questions.ask(snapshot -> {
            Counts here = counts(EntityFilter.of(entityId), snapshot);
            Counts everywhere = snapshot.everything();
            return new Overview(
                    here.total(),
                    here.words(Facet.SOURCE).size(),
                    FacetLists.months(here.months()),
                    CoOccurrences.of(entityId, null, here, everywhere, mostWith, locale),
                    CoOccurrences.of(entityId, EntityKind.PLACE, here, everywhere, mostPlaces, locale));
        });
    }

    @Override
    public List<Bucket> monthsOf(EntityFilter naming) {
        return questions.ask(
                snapshot -> FacetLists.months(counts(naming, snapshot).months()));
    }

    @Override
    public List<EntityCount> appearingWith(int entityId, @Nullable EntityKind kind, int most, Locale locale) {
        return questions.ask(snapshot -> {
            Counts here = counts(EntityFilter.of(entityId), snapshot);
            return CoOccurrences.of(entityId, kind, here, snapshot.everything(), most, locale);
        });
    }

    @Override
    public List<EntityCount> mostMentioned(EntityKind kind, int days, int most, Locale locale) {
        return questions.ask(snapshot -> {
            LocalDate today = LocalDate.now(clock);
            LocalDate last = EntityArticles.lastDay(today, newestUntil(today, snapshot), days);
            SearchQuery lately = SearchQuery.everything().between(days == 0 ? null : last.minusDays(days - 1L), last);
            Counts counts = asked(lately, null, snapshot).counts();
            return EntityPages.most(counts, id -> counts.register().kind(id) == kind, most, locale);
        });
    }

    /** The day of the newest article up to a day; this day if there is none. */
    private LocalDate newestUntil(LocalDate day, ArticleSnapshot snapshot) throws IOException {
        int[] months = asked(SearchQuery.everything(), null, snapshot).counts().months();
        int month = MonthNumbers.of(day);
        while (month > 0 && months[month] == 0) {
            month--;
        }
        // the articles of the month of the day may all be later
        for (LocalDate from : Arrays.asList(MonthNumbers.firstDay(month), null)) {
            SearchQuery newest = SearchQuery.everything().between(from, day).sized(1);
            List<Hit> found = list(asked(newest, null, snapshot)).hits();
            LocalDate last = found.isEmpty() ? null : found.getFirst().day();
            if (last != null) {
                return last;
            }
        }
        return day;
    }

    /** The newest articles of some days. Null means no limit. */
    List<Hit> newest(@Nullable LocalDate last, int most) {
        SearchQuery query = SearchQuery.everything().between(null, last).sized(most);
        return questions.read(query, Locale.ROOT, this::list).hits();
    }

    private HitList list(AskedQuery asked) throws IOException {
        SearchQuery query = asked.query();
        long total = asked.total();
        long start = query.offset();
        List<FoundArticle> found = asked.snapshot()
                .hits(asked.prepared(), query.sort(), start, Math.min(total, start + query.size()), total);
        return new HitList(total, composition.hits(found, asked.prepared().showing()));
    }

    /** A query without the other entity: of two values of one facet a query finds either. */
    private static SearchQuery query(EntityFilter naming, EntityColumns.Snapshot register) {
        int id = naming.entity();
        Facet facet = register.knows(id) ? Facet.of(register.kind(id)) : Facet.PERSON;
        SearchQuery query = SearchQuery.everything().with(facet, String.valueOf(id));
        Integer year = naming.year();
        return year == null ? query : query.between(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    private Counts counts(EntityFilter naming, ArticleSnapshot snapshot) throws IOException {
        return asked(query(naming, snapshot.register()), naming.with(), snapshot)
                .counts();
    }

    /** @param with another entity that the hits name too; null: any */
    private AskedQuery asked(SearchQuery query, @Nullable Integer with, ArticleSnapshot snapshot) {
        AskedQuery asked = questions.asked(query, Locale.ROOT, snapshot);
        return with == null ? asked : asked.alsoNaming(with);
    }
}
