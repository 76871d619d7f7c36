package org.depesche.alert.matching;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds the events of the hits of saved searches, and writes them down. It compares articles as they are now with the
 * last event, so that a change that is looked at twice is written once.
 *
 * <p>An article is a new hit only if readers could first see it after the search was saved. That moment stays when an
 * article is tagged again or delivered again, so old articles are no news then. Old articles that an import adds to the
 * archive are news, since nobody could find them before. After two weeks no article is news, even if better tags make it a
 * hit only now.
 */
@Component
class HitEvents {

    /** A transaction that began before a search was saved may end after it. */
    private static final Duration LONGEST_TRANSACTION = Duration.ofMinutes(1);

    private static final Duration NEWS = Duration.ofDays(14);

    private final JdbcClient jdbc;
    private final Clock clock;

    HitEvents(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private enum Kind {
        NEW,
        CORRECTED,
        WITHDRAWN
    }

    /** @param publicSince when readers could first see it; null: never */
    private record State(long id, int revision, @Nullable OffsetDateTime publicSince, boolean visible) {}

    private record Event(long savedSearchId, long articleId, int number, Kind kind, int revision) {

        private static Event first(long search, State article) {
            return new Event(search, article.id(), 1, Kind.NEW, article.revision());
        }

        private Event next(Kind what, int ofRevision) {
            return new Event(savedSearchId, articleId, number + 1, what, ofRevision);
        }
    }

    private record Saved(long id, OffsetDateTime createdAt) {}

    /**
     * Writes the events of some articles.
     *
     * @param matches the ids of the searches that each visible article matches
     */
    void write(Collection<Long> articles, Map<Long, Set<Long>> matches) {
        Map<Long, State> states = states(articles);
        Map<Long, Map<Long, Event>> known = known(articles);
        Map<Long, OffsetDateTime> searches = searches(matches, known);
        List<Event> events = new ArrayList<>();
        for (long article : articles) {
            State state = states.get(article);
            Map<Long, Event> last = known.getOrDefault(article, Map.of());
            if (state != null && state.visible()) {
                last.values().stream()
                        .filter(event -> event.kind() != Kind.WITHDRAWN && event.revision() < state.revision())
                        .forEach(event -> events.add(event.next(Kind.CORRECTED, state.revision())));
                addNew(state, matches.getOrDefault(article, Set.of()), last, searches, events);
            } else {
                last.values().stream()
                        .filter(event -> event.kind() != Kind.WITHDRAWN)
                        .forEach(event -> events.add(event.next(Kind.WITHDRAWN, event.revision())));
            }
        }
        insert(events.stream()
                .filter(event -> searches.containsKey(event.savedSearchId()))
                .toList());
    }

    private void addNew(
            State article,
            Set<Long> matching,
            Map<Long, Event> last,
            Map<Long, OffsetDateTime> searches,
            List<Event> events) {
        for (long search : matching) {
            Event before = last.get(search);
            OffsetDateTime saved = searches.get(search);
            if (before != null && before.kind() == Kind.WITHDRAWN) {
                events.add(before.next(Kind.NEW, article.revision()));
            } else if (before == null && saved != null && isNews(article.publicSince(), saved)) {
                events.add(Event.first(search, article));
            }
        }
    }

    private boolean isNews(@Nullable OffsetDateTime publicSince, OffsetDateTime saved) {
        return publicSince != null
                && !publicSince.isBefore(saved.minus(LONGEST_TRANSACTION))
                && !publicSince.isBefore(OffsetDateTime.now(clock).minus(NEWS));
    }

    private Map<Long, State> states(Collection<Long> articles) {
        return jdbc.sql("""
                        select a.id, a.revision, a.public_since, v.id is not null as visible
                        from article a left join visible_article v on v.id = a.id where a.id = any(:ids)
                        """).param("ids", articles.toArray(Long[]::new)).query(State.class).list().stream()
                .collect(Collectors.toMap(State::id, state -> state));
    }

    /** The last event by article and search. */
    private Map<Long, Map<Long, Event>> known(Collection<Long> articles) {
        Map<Long, Map<Long, Event>> known = new HashMap<>();
        jdbc.sql("""
                        select distinct on (article_id, saved_search_id) saved_search_id, article_id, number, kind, revision
                        from saved_search_event where article_id = any(:ids)
                        order by article_id, saved_search_id, number desc
                        """).param("ids", articles.toArray(Long[]::new)).query(Event.class).list().stream()
                .forEach(event -> known.computeIfAbsent(event.articleId(), article -> new HashMap<>())
                        .put(event.savedSearchId(), event));
        return known;
    }

    /** The times at which these searches were saved. None of them is deleted before this transaction ends. */
    private Map<Long, OffsetDateTime> searches(Map<Long, Set<Long>> matches, Map<Long, Map<Long, Event>> known) {
        Set<Long> ids = new HashSet<>();
        matches.values().forEach(ids::addAll);
        known.values().forEach(events -> ids.addAll(events.keySet()));
        return ids.isEmpty()
                ? Map.of()
                : jdbc
                        .sql("select id, created_at from saved_search where id = any(:ids) order by id for key share")
                        .param("ids", ids.toArray(Long[]::new))
                        .query(Saved.class)
                        .list()
                        .stream()
                        .collect(Collectors.toMap(Saved::id, Saved::createdAt));
    }

    private void insert(List<Event> events) {
        if (events.isEmpty()) {
            return;
        }
        jdbc.sql("""
                        insert into saved_search_event (saved_search_id, article_id, number, kind, revision, happened_at)
                        select search, article, number, kind, revision, :now
                        from unnest(:searches::bigint[], :articles::bigint[], :numbers::integer[], :kinds::text[],
                            :revisions::integer[]) as happened (search, article, number, kind, revision)
                        """)
                .param("searches", events.stream().map(Event::savedSearchId).toArray(Long[]::new))
                .param("articles", events.stream().map(Event::articleId).toArray(Long[]::new))
                .param("numbers", events.stream().map(Event::number).toArray(Integer[]::new))
                .param(
                        "kinds",
                        events.stream().map(event -> event.kind().name()).toArray(String[]::new))
                .param("revisions", events.stream().map(Event::revision).toArray(Integer[]::new))
                .param("now", OffsetDateTime.now(clock))
                .update();
    }
}
