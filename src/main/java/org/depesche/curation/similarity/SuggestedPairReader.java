package org.depesche.curation.similarity;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.depesche.curation.EntryName;
import org.depesche.curation.SuggestedPair;
import org.depesche.curation.SuggestedPair.Evidence;
import org.depesche.curation.SuggestedPair.Refusal;
import org.depesche.curation.SuggestedPair.Side;
import org.depesche.curation.similarity.SharedContext.Common;
import org.depesche.curation.similarity.SharedContext.Pair;
import org.depesche.register.Entities;
import org.depesche.register.Entity;
import org.depesche.search.EntityDirectory;
import org.depesche.search.EntityDirectory.Years;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads suggested pairs of entities with the current evidence. */
@Component
public class SuggestedPairReader {

    private static final int COMPANY_SHOWN = 3;

    private final Entities entities;
    private final SharedContext sharedContext;
    private final EntityDirectory directory;

    SuggestedPairReader(Entities entities, SharedContext sharedContext, EntityDirectory directory) {
        this.entities = entities;
        this.sharedContext = sharedContext;
        this.directory = directory;
    }

    public List<SuggestedPair> of(List<SimilarPairs.Row> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        List<Pair> pairs =
                rows.stream().map(row -> new Pair(row.oneId(), row.otherId())).toList();
        Set<Integer> ids = new TreeSet<>();
        pairs.forEach(pair -> ids.addAll(List.of(pair.one(), pair.other())));
        Map<Integer, Entity> found = byId(ids);
        Map<Integer, Years> years = directory.years(ids);
        Map<Integer, Long> articles = directory.articles(ids);
        // only the rarity of companions matters, and some are in every tenth article
        List<Common> common = sharedContext.of(pairs, directory::articles, directory.total());
        Map<Integer, Entity> companions = byId(common.stream()
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

    /** The id of the entity that the other one would be merged into. */
    int into(SimilarPairs.Row row) {
        Set<Integer> both = Set.of(row.oneId(), row.otherId());
        return into(row, byId(both), directory.articles(both));
    }

    /** The entity that editors decided about, else the one with the full name, else the one in more articles. */
    private static int into(SimilarPairs.Row row, Map<Integer, Entity> found, Map<Integer, Long> articles) {
        int decided = Integer.compare(weight(found.get(row.oneId())), weight(found.get(row.otherId())));
        if (decided != 0) {
            return decided > 0 ? row.oneId() : row.otherId();
        }
        if (row.kind() == NameSimilarity.INITIALS) {
            return row.oneName().length() >= row.otherName().length() ? row.oneId() : row.otherId();
        }
        return articles.getOrDefault(row.oneId(), 0L) >= articles.getOrDefault(row.otherId(), 0L)
                ? row.oneId()
                : row.otherId();
    }

    private static int weight(@Nullable Entity entity) {
        return entity == null ? 0 : (entity.isConfirmed() ? 2 : 0) + (entity.isNameDecided() ? 1 : 0);
    }

    private Map<Integer, Entity> byId(Set<Integer> ids) {
        return ids.isEmpty()
                ? Map.of()
                : entities.findByIdIn(ids).stream().collect(Collectors.toMap(Entity::id, Function.identity()));
    }

    private static Side side(Entity entity, String alike, Map<Integer, Long> articles, Map<Integer, Years> years) {
        return new Side(
                EntryName.of(entity),
                entity.url(),
                articles.getOrDefault(entity.id(), 0L),
                alike.equals(entity.name()) ? null : alike,
                years.get(entity.id()));
    }
}
