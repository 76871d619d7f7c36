package org.depesche.search.lucene;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.lucene.util.IOFunction;
import org.depesche.search.EntityArticles;
import org.depesche.search.EntityFilter;
import org.depesche.search.Facet;
import org.depesche.search.SearchQuery;
import org.depesche.search.SearchResult.Bucket;
import org.depesche.search.SearchResult.EntityCount;
import org.depesche.search.SearchResult.Hit;
import org.depesche.search.SearchResult.HitList;
import org.depesche.search.counts.CoOccurrences;
import org.depesche.search.counts.Counts;
import org.depesche.search.counts.FacetLists;
import org.depesche.search.counts.MonthNumbers;
import org.depesche.search.names.EntityColumns;
import org.depesche.tagging.EntityKind;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Answers {@link EntityArticles} from the Lucene index. */
@Component
class LuceneEntityArticles implements EntityArticles {

    private final IndexAccess access;
    private final HitCounts whole;
    private final HitOrder hits;

    LuceneEntityArticles(IndexAccess access, HitCounts whole, HitOrder hits) {
        this.access = access;
        this.whole = whole;
        this.hits = hits;
    }

    @Override
    public HitList articlesOf(EntityFilter naming, int page, int size) {
        SearchQuery query =
                query(naming).sortedBy(SearchQuery.Sort.NEWEST).sized(size).onPage(page);
        return list(query, naming.with());
    }

    @Override
    public Overview overview(int entityId, int mostWith, int mostPlaces, Locale locale) {
        Counts here = counts(query(EntityFilter.of(entityId)));
        Counts everywhere = everything();
        return new Overview(
                here.total(),
                here.words(Facet.SOURCE).size(),
                FacetLists.months(here.months()),
                CoOccurrences.of(entityId, null, here, everywhere, mostWith, locale),
                CoOccurrences.of(entityId, EntityKind.PLACE, here, everywhere, mostPlaces, locale));
    }

    @Override
    public List<Bucket> monthsOf(EntityFilter naming) {
        return FacetLists.months(counts(query(naming), naming.with()).months());
    }

    @Override
    public List<EntityCount> appearingWith(int entityId, @Nullable EntityKind kind, int most, Locale locale) {
        Counts here = counts(query(EntityFilter.of(entityId)));
        return CoOccurrences.of(entityId, kind, here, everything(), most, locale);
    }

    @Override
    public List<EntityCount> mostMentioned(EntityKind kind, int days, int most, Locale locale) {
        LocalDate last = newestUntil(access.today());
        Counts counts = counts(SearchQuery.everything().between(days == 0 ? null : last.minusDays(days - 1L), last));
        return LuceneEntityDirectory.most(counts, id -> counts.register().kind(id) == kind, most, locale);
    }

    /** The day of the newest article up to a day; this day if there is none. */
    private LocalDate newestUntil(LocalDate day) {
        int[] months = everything().months();
        int month = MonthNumbers.of(day);
        while (month > 0 && months[month] == 0) {
            month--;
        }
        // the articles of the month of the day may all be later
        for (LocalDate from : Arrays.asList(MonthNumbers.firstDay(month), null)) {
            List<Hit> newest = list(SearchQuery.everything().between(from, day).sized(1), null)
                    .hits();
            LocalDate found = newest.isEmpty() ? null : newest.getFirst().day();
            if (found != null) {
                return found;
            }
        }
        return day;
    }

    /** @param with another entity that the hits name too; null: any */
    HitList list(SearchQuery query, @Nullable Integer with) {
        return read(query, with, asked -> {
            Counts counts = asked.prepared().isEverything() ? whole.counts(asked) : null;
            long total = counts == null ? asked.articles().count(asked.hits()) : counts.total();
            return new HitList(total, hits.page(asked, total, counts));
        });
    }

    /** A query without the other entity: of two values of one facet a query finds either. */
    private SearchQuery query(EntityFilter naming) {
        EntityColumns.Snapshot register = access.register();
        int id = naming.entity();
        Facet facet = register.knows(id) ? Facet.of(register.kind(id)) : Facet.PERSON;
        SearchQuery query = SearchQuery.everything().with(facet, String.valueOf(id));
        Integer year = naming.year();
        return year == null ? query : query.between(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    Counts everything() {
        return counts(SearchQuery.everything());
    }

    private Counts counts(SearchQuery query) {
        return counts(query, null);
    }

    private Counts counts(SearchQuery query, @Nullable Integer with) {
        return read(query, with, whole::counts);
    }

    private <T> T read(SearchQuery query, @Nullable Integer with, IOFunction<SnapshotQuery, T> reading) {
        return access.read(query, Locale.ROOT, asked -> reading.apply(with == null ? asked : asked.alsoNaming(with)));
    }
}
