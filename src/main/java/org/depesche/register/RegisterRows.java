package org.depesche.register;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** The rows of all types of entries. */
@Component
class RegisterRows {

    private final Map<RegisterEntry.Type, EntryRows> byType = new EnumMap<>(RegisterEntry.Type.class);

    RegisterRows(List<EntryRows> all) {
        all.forEach(rows -> byType.put(rows.type(), rows));
    }

    EntryRows of(RegisterEntry entry) {
        return Objects.requireNonNull(byType.get(entry.type()));
    }
}
