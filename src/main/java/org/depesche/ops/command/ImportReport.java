package org.depesche.ops.command;

import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.function.Consumer;
import org.depesche.ingest.IngestItem;
import org.depesche.ingest.Outcome;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Records and counts the outcomes of the items of an imported file, and reports failures. */
final class ImportReport {

    private final long file;
    private final ImportedFiles imported;
    private final ImportProgress progress;
    private final Consumer<IngestItem> bad;
    private final NavigableMap<Integer, Integer> before;

    /** @param bad called for each item that failed or is held */
    ImportReport(long file, ImportedFiles imported, ImportProgress progress, Consumer<IngestItem> bad) {
        this.file = file;
        this.imported = imported;
        this.progress = progress;
        this.bad = bad;
        this.before = imported.batches(file);
        progress.before(before.values().stream().mapToLong(Integer::longValue).sum());
    }

    /** Whether an item was settled by an earlier call. */
    boolean has(int index) {
        Map.Entry<Integer, Integer> batch = before.floorEntry(index);
        return batch != null && index < batch.getKey() + batch.getValue();
    }

    /** Records items in the transaction that stores their articles. */
    void settle(List<IngestItem> items) {
        imported.settle(file, items);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                progress.add(items);
                items.stream()
                        .filter(item -> item.outcome() == Outcome.FAILED || item.outcome() == Outcome.HELD)
                        .forEach(bad);
            }
        });
    }
}
