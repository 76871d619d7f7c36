package org.depesche.curation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.depesche.register.Act;
import org.depesche.register.Acts;
import org.depesche.register.Entities;
import org.depesche.register.Measures;
import org.depesche.register.RegisterEntry;
import org.depesche.register.RegisterEntry.Type;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the acts of the register with the names of their entries. */
@Component
public class Journal {

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

    public Optional<JournalLine> find(long id) {
        return acts.find(id).map(this::line);
    }

    /** The act with the id that a parameter holds; null without one. */
    public @Nullable JournalLine find(@Nullable String id) {
        return id == null || !id.matches("\\d{1,18}")
                ? null
                : find(Long.parseLong(id)).orElse(null);
    }

    public JournalLine line(Act act) {
        return lines(List.of(act)).getFirst();
    }

    /** The acts about any of some entries of one type, the latest first. */
    public List<JournalLine> about(Type type, Collection<Integer> ids, int most) {
        return lines(acts.about(type, ids, most));
    }

    /** The latest acts first. */
    public List<JournalLine> latest(Acts.Selection selection, int most, long skip) {
        return lines(acts.latest(selection, most, skip));
    }

    private List<JournalLine> lines(List<Act> found) {
        Map<RegisterEntry, EntryName> names = names(found.stream()
                .flatMap(act -> Stream.of(act.entry(), act.other()))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        Map<Long, Long> moved = moved(found);
        return found.stream()
                .map(act -> new JournalLine(
                        act,
                        Objects.requireNonNull(names.get(act.entry())),
                        act.other() == null ? null : names.get(act.other()),
                        moved.getOrDefault(act.id(), 0L)))
                .toList();
    }

    private Map<RegisterEntry, EntryName> names(Set<RegisterEntry> entries) {
        List<EntryName> names = new ArrayList<>();
        Set<Integer> ids = new TreeSet<>();
        for (RegisterEntry entry : entries) {
            switch (entry.type()) {
                case ENTITY -> ids.add(entry.id());
                // under its own name, even if it was merged into another
                case MEASURE -> measures.itself(entry.id()).map(EntryName::of).ifPresent(names::add);
            }
        }
        if (!ids.isEmpty()) {
            entities.findByIdIn(ids).forEach(entity -> names.add(EntryName.of(entity)));
        }
        return names.stream().collect(Collectors.toMap(EntryName::entry, Function.identity()));
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
