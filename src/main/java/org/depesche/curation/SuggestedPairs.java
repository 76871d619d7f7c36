package org.depesche.curation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.depesche.curation.CommonGround.Common;
import org.depesche.curation.CommonGround.Pair;
import org.depesche.curation.SuggestedPair.Side;
import org.depesche.register.Entities;
import org.depesche.register.Entity;
import org.depesche.search.Directory;
import org.depesche.search.Years;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Draws pairs that may be one, with the evidence as it is now. */
@Component
class SuggestedPairs {

    private static final int COMPANY_SHOWN = 3;

    private final Entities entities;
    private final CommonGround ground;
    private final Directory directory;

    SuggestedPairs(Entities entities, CommonGround ground, Directory directory) {
        this.entities = entities;
        this.ground = ground;
        this.directory = directory;
    }

    List<SuggestedPair> of(List<Likenesses.Row> rows) {
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
        // Of those beside them it matters only how rare they are, and some are in every tenth article.
        List<Common> common = ground.of(pairs, directory::articles, directory.total());
        Map<Integer, Entity> companions = byId(common.stream()
                .flatMap(one -> one.company().stream().limit(COMPANY_SHOWN))
                .collect(Collectors.toSet()));
        List<SuggestedPair> list = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            Likenesses.Row row = rows.get(i);
            Side one = side(found.get(row.oneId()), row.oneName(), articles, years);
            Side other = side(found.get(row.otherId()), row.otherName(), articles, years);
            boolean turned = into(row, found, articles) == one.id();
            List<Integer> rarest = common.get(i).company();
            list.add(new SuggestedPair(
                    row.id(),
                    row.kind(),
                    turned ? other : one,
                    turned ? one : other,
                    common.get(i).articles(),
                    rarest.stream()
                            .limit(COMPANY_SHOWN)
                            .map(companions::get)
                            .map(Entity::name)
                            .toList(),
                    Math.max(0, rarest.size() - COMPANY_SHOWN),
                    row.decidedBy(),
                    row.decidedAt()));
        }
        return list;
    }

    /** Which of the two stays. */
    int into(Likenesses.Row row) {
        Set<Integer> both = Set.of(row.oneId(), row.otherId());
        return into(row, byId(both), directory.articles(both));
    }

    /** The one that editors decided about; the full name rather than initials; else the one in more articles. */
    private static int into(Likenesses.Row row, Map<Integer, Entity> found, Map<Integer, Long> articles) {
        int decided = Integer.compare(weight(found.get(row.oneId())), weight(found.get(row.otherId())));
        if (decided != 0) {
            return decided > 0 ? row.oneId() : row.otherId();
        }
        if (row.kind() == Likeness.INITIALS) {
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
                entity.id(),
                entity.kind(),
                entity.name(),
                alike.equals(entity.name()) ? null : alike,
                articles.getOrDefault(entity.id(), 0L),
                years.get(entity.id()));
    }
}
