package org.depesche.curation;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.depesche.curation.ActLine.Who;
import org.depesche.register.Act;
import org.depesche.register.Acts;
import org.depesche.register.Entities;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The acts of the register with the names of those whom they are about. */
@Component
class Journal {

    private final Acts acts;
    private final Entities entities;
    private final JdbcClient jdbc;

    Journal(Acts acts, Entities entities, JdbcClient jdbc) {
        this.acts = acts;
        this.entities = entities;
        this.jdbc = jdbc;
    }

    Optional<ActLine> find(long id) {
        return acts.find(id).map(this::line);
    }

    ActLine line(Act act) {
        return lines(List.of(act)).getFirst();
    }

    /** What concerns any of these, the latest first. */
    List<ActLine> about(Collection<Integer> ids, int most) {
        return lines(acts.about(ids, most));
    }

    /** The latest first. */
    List<ActLine> latest(Acts.Which which, int most, long skip) {
        return lines(acts.latest(which, most, skip));
    }

    private List<ActLine> lines(List<Act> found) {
        Set<Integer> ids = new TreeSet<>();
        found.forEach(act ->
                Stream.of(act.entity(), act.other()).filter(Objects::nonNull).forEach(ids::add));
        Map<Integer, Who> who = new HashMap<>();
        if (!ids.isEmpty()) {
            entities.findByIdIn(ids)
                    .forEach(entity -> who.put(entity.id(), new Who(entity.id(), entity.kind(), entity.name())));
        }
        Map<Long, Long> moved = moved(found);
        return found.stream()
                .map(act -> new ActLine(
                        act,
                        Objects.requireNonNull(who.get(act.entity())),
                        other(act, who),
                        moved.getOrDefault(act.id(), 0L)))
                .toList();
    }

    private static @Nullable Who other(Act act, Map<Integer, Who> who) {
        Integer other = act.other();
        return other == null ? null : who.get(other);
    }

    private Map<Long, Long> moved(List<Act> found) {
        Map<Long, Long> moved = new HashMap<>();
        List<Long> splits = found.stream()
                .filter(act -> act.kind() == Act.Kind.SPLIT)
                .map(Act::id)
                .toList();
        if (!splits.isEmpty()) {
            jdbc.sql("select act_id, count(*) from moved_mention where act_id = any(:acts) group by act_id")
                    .param("acts", splits.toArray(Long[]::new))
                    .query(row -> {
                        moved.put(row.getLong(1), row.getLong(2));
                    });
        }
        return moved;
    }
}
