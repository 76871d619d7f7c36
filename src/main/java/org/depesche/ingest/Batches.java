package org.depesche.ingest;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.function.IntPredicate;
import java.util.stream.Stream;
import org.depesche.format.Item;
import org.depesche.picture.PictureFile;

/** The items of a file in batches, read as they are asked for. Must be closed. */
public final class Batches implements Iterator<Batch>, AutoCloseable {

    private final Stream<Item> stream;
    private final Iterator<Item> items;
    private final int most;
    private final IntPredicate settled;
    private int index;
    private Batch next;

    /**
     * @param most the limit of items in a batch
     * @param settled whether the item of an index is left out
     */
    public Batches(Stream<Item> stream, int most, IntPredicate settled) {
        this.stream = stream;
        this.items = stream.iterator();
        this.most = most;
        this.settled = settled;
        this.next = new Batch(List.of(), 0);
    }

    @Override
    public boolean hasNext() {
        if (next.items().isEmpty()) {
            next = read();
        }
        return !next.items().isEmpty();
    }

    @Override
    public Batch next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        Batch batch = next;
        next = new Batch(List.of(), 0);
        return batch;
    }

    private Batch read() {
        List<Batch.Entry> batch = new ArrayList<>();
        long length = 0;
        while (batch.size() < most && length < Batch.MOST_LENGTH && items.hasNext()) {
            Item item = items.next();
            if (!settled.test(index)) {
                batch.add(new Batch.Entry(index, item));
                length += item instanceof Item.Draft read ? length(read) : 0;
            }
            index++;
        }
        return new Batch(batch, length);
    }

    private static long length(Item.Draft read) {
        long pictures = read.pictures().stream()
                .map(placed -> placed.picture().file())
                .filter(Objects::nonNull)
                .mapToLong(PictureFile::size)
                .sum();
        return read.draft().length() + pictures;
    }

    @Override
    public void close() {
        stream.close();
    }
}
