package org.depesche.curation.similarity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.depesche.curation.EntryName;
import org.depesche.curation.SuggestedPair;
import org.depesche.curation.SuggestedPair.Evidence;
import org.depesche.curation.SuggestedPair.Refusal;
import org.depesche.curation.SuggestedPair.Side;
import org.depesche.curation.SuggestionSource;
import org.depesche.curation.similarity.SharedContext.Common;
import org.depesche.curation.similarity.SharedContext.Pair;
import org.depesche.curation.similarity.SimilarPairs.State;
import org.depesche.register.Curation;
import org.depesche.register.Entities;
import org.depesche.register.Entity;
import org.depesche.register.EntryRevision;
import org.depesche.search.EntityDirectory;
import org.depesche.search.EntityDirectory.Years;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Suggests entities that may be the same, with the current evidence. */
@Component
public class EntitySuggestions implements SuggestionSource {

    private static final int COMPANY_SHOWN = 3;

    private final SimilarPairs similarPairs;
    private final Entities entities;
    private final SharedContext sharedContext;
    private final EntityDirectory directory;
    private final Curation curation;

    EntitySuggestions(
            SimilarPairs similarPairs,
            Entities entities,
            SharedContext sharedContext,
            EntityDirectory directory,
            Curation curation) {
        this.similarPairs = similarPairs;
        this.entities = entities;
        this.sharedContext = sharedContext;
        this.directory = directory;
        this.curation = curation;
    }

    @Override
    public List<String> similarities() {
        return Arrays.stream(NameSimilarity.values()).map(NameSimilarity::code).toList();
    }

    @Override
    public Map<String, Long> counts() {
        Map<String, Long> counts = new LinkedHashMap<>();
        similarPairs.counts().forEach((similarity, count) -> counts.put(similarity.code(), count));
        return counts;
    }

    @Override
    public long refusedCount() {
        return similarPairs.count(State.REFUSED);
    }

    @Override
    public List<SuggestedPair> open(@Nullable String similarity, int most, long skip) {
        NameSimilarity kind = Arrays.stream(NameSimilarity.values())
                .filter(one -> one.code().equals(similarity))
                .findFirst()
                .orElse(null);
        return suggested(similarPairs.list(State.OPEN, kind, null, most, skip));
    }

    @Override
    public List<SuggestedPair> refused(int most, long skip) {
        return suggested(similarPairs.list(State.REFUSED, null, null, most, skip));
    }

    /** The open pairs of an entity. */
    public List<SuggestedPair> of(int entity, int most) {
        return suggested(similarPairs.list(State.OPEN, null, entity, most, 0));
    }

    private List<SuggestedPair> suggested(List<SimilarPairs.Row> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        List<Pair> pairs =
                rows.stream().map(row -> new Pair(row.oneId(), row.otherId())).toList();
        Set<Integer> ids = new TreeSet<>();
        pairs.forEach(pair -> ids.addAll(List.of(pair.one(), pair.other())));
        Map<Integer, Entity> found = entities.byId(ids);
        Map<Integer, Years> years = directory.years(ids);
        Map<Integer, Long> articles = directory.articles(ids);
        // only the rarity of companions matters, and some are in every tenth article
        List<Common> common = sharedContext.of(pairs, directory::articles, directory.total());
        Map<Integer, Entity> companions = entities.byId(common.stream()
                .flatMap(one -> one.company().stream().limit(COMPANY_SHOWN))
                .collect(Collectors.toSet()));
        List<SuggestedPair> list = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            SimilarPairs.Row row = rows.get(i);
            Side one = side(Objects.requireNonNull(found.get(row.oneId())), row.oneName(), articles, years);
            Side other = side(Objects.requireNonNull(found.get(row.otherId())), row.otherName(), articles, years);
            boolean turned = into(row, found, articles) == one.entry().id();
            list.add(new SuggestedPair(
                    String.valueOf(row.id()),
                    row.kind().code(),
                    turned ? other : one,
                    turned ? one : other,
                    evidence(common.get(i), companions),
                    row.decidedBy() == null || row.decidedAt() == null
                            ? null
                            : new Refusal(row.decidedBy(), row.decidedAt())));
        }
        return list;
    }

    private static Side side(Entity entity, String alike, Map<Integer, Long> articles, Map<Integer, Years> years) {
        return new Side(
                EntryName.of(entity),
                entity.url(),
                articles.getOrDefault(entity.id(), 0L),
                alike.equals(entity.name()) ? null : alike,
                years.get(entity.id()));
    }

    private static Evidence evidence(Common common, Map<Integer, Entity> companions) {
        List<Integer> rarest = common.company();
        return new Evidence(
                common.articles(),
                rarest.stream()
                        .limit(COMPANY_SHOWN)
                        .map(companions::get)
                        .map(Entity::name)
                        .toList(),
                Math.max(0, rarest.size() - COMPANY_SHOWN));
    }

    /** The entity to merge into: the one that editors decided about, else with the full name, else in more articles. */
    private static int into(SimilarPairs.Row row, Map<Integer, Entity> found, Map<Integer, Long> articles) {
        int first = Integer.compare(weight(found.get(row.oneId())), weight(found.get(row.otherId())));
        if (first == 0) {
            first = row.kind() == NameSimilarity.INITIALS
                    ? Integer.compare(row.oneName().length(), row.otherName().length())
                    : Long.compare(articles.getOrDefault(row.oneId(), 0L), articles.getOrDefault(row.otherId(), 0L));
        }
        return first >= 0 ? row.oneId() : row.otherId();
    }

    private static int weight(@Nullable Entity entity) {
        return entity == null ? 0 : (entity.isConfirmed() ? 2 : 0) + (entity.isNameDecided() ? 1 : 0);
    }

    @Override
    public boolean accept(String pair, String by) {
        SimilarPairs.Row row = id(pair).flatMap(similarPairs::open).orElse(null);
        if (row == null) {
            return false;
        }
        Set<Integer> both = Set.of(row.oneId(), row.otherId());
        int into = into(row, entities.byId(both), directory.articles(both));
        int from = into == row.oneId() ? row.otherId() : row.oneId();
        curation.merge(EntryRevision.entity(from), EntryRevision.entity(into), by, null);
        return similarPairs.decide(row.id(), State.MERGED, by);
    }

    @Override
    public boolean refuse(String pair, String by) {
        return id(pair).filter(id -> similarPairs.decide(id, State.REFUSED, by)).isPresent();
    }

    @Override
    public boolean reopen(String pair) {
        return id(pair).filter(similarPairs::reopen).isPresent();
    }

    private static Optional<Long> id(String pair) {
        return pair.matches("\\d{1,18}") ? Optional.of(Long.valueOf(pair)) : Optional.empty();
    }
}
