package org.depesche.curation;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.depesche.register.Act;
import org.depesche.register.Acts;
import org.depesche.register.Entities;
import org.depesche.register.Measure;
import org.depesche.register.Measures;
import org.depesche.register.RegisterEntry;
import org.depesche.register.RegisterEntry.Type;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the acts of the register with the names of their entries. */
@Component
class Journal {

    private final Acts acts;
    private final Entities entities;
    private final Measures measures;
    private final JdbcClient jdbc;

    Journal(Acts acts, Entities entities, Measures measures, JdbcClient jdbc) {
        this.acts = acts;
        this.entities = entities;
        this.measures = measures;
        this.jdbc = jdbc;
    }

    Optional<ActLine> find(long id) {
        return acts.find(id).map(this::line);
    }

    /** The act with the id that a parameter holds; null without one. */
    @Nullable
    ActLine find(@Nullable String id) {
        return id == null || !id.matches("\\d{1,18}")
                ? null
                : find(Long.parseLong(id)).orElse(null);
    }

    ActLine line(Act act) {
        return lines(List.of(act)).getFirst();
    }

    /** The acts about any of some entries of one type, the latest first. */
    List<ActLine> about(Type type, Collection<Integer> ids, int most) {
        return lines(acts.about(type, ids, most));
    }

    /** The latest acts first. */
    List<ActLine> latest(Acts.Selection selection, int most, long skip) {
        return lines(acts.latest(selection, most, skip));
    }

    private List<ActLine> lines(List<Act> found) {
        Map<RegisterEntry, EntryName> names = names(found.stream()
                .flatMap(act -> Stream.of(act.entry(), act.other()))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        Map<Long, Long> moved = moved(found);
        return found.stream()
                .map(act -> new ActLine(
                        act,
                        Objects.requireNonNull(names.get(act.entry())),
                        act.other() == null ? null : names.get(act.other()),
                        moved.getOrDefault(act.id(), 0L)))
                .toList();
    }

    private Map<RegisterEntry, EntryName> names(Set<RegisterEntry> entries) {
        Map<RegisterEntry, EntryName> names = new HashMap<>();
        Set<Integer> ids = new TreeSet<>();
        for (RegisterEntry entry : entries) {
            switch (entry.type()) {
                case ENTITY -> ids.add(entry.id());
                case MEASURE -> names.put(entry, new EntryName(entry, "figure", measure(entry.id())));
            }
        }
        if (!ids.isEmpty()) {
            entities.findByIdIn(ids).forEach(entity -> {
                RegisterEntry entry = RegisterEntry.entity(entity.id());
                names.put(entry, new EntryName(entry, Portrait.code(entity.kind()), entity.name()));
            });
        }
        return names;
    }

    /** The own name of a measure, even if it was merged into another. */
    private String measure(int id) {
        return measures.itself(id).map(Measure::name).orElse("");
    }

    private Map<Long, Long> moved(List<Act> found) {
        Map<Long, Long> moved = new HashMap<>();
        List<Long> splits = found.stream()
                .filter(act -> act.kind() == Act.Kind.SPLIT)
                .map(Act::id)
                .toList();
        if (!splits.isEmpty()) {
            jdbc.sql("""
                    select act_id, count(*) from (
                        select act_id from moved_mention where act_id = any(:acts)
                        union all select act_id from moved_form where act_id = any(:acts)) as moved
                    group by act_id
                    """).param("acts", splits.toArray(Long[]::new)).query(row -> {
                moved.put(row.getLong(1), row.getLong(2));
            });
        }
        return moved;
    }
}
