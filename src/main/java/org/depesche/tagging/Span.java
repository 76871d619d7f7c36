package org.depesche.tagging;

/** A stretch of a text: UTF-16 offsets, the end exclusive. */
public record Span(int start, int end) implements Comparable<Span> {

    public Span {
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException("No stretch of text: " + start + " to " + end);
        }
    }

    public int length() {
        return end - start;
    }

    public boolean overlaps(Span other) {
        return start < other.end && other.start < end;
    }

    public boolean contains(Span other) {
        return start <= other.start && other.end <= end;
    }

    public Span plus(int offset) {
        return new Span(start + offset, end + offset);
    }

    /** The words of the text that this span covers. */
    public String of(String text) {
        return text.substring(start, end);
    }

    /** By start, the longer one first. */
    @Override
    public int compareTo(Span other) {
        int byStart = Integer.compare(start, other.start);
        return byStart != 0 ? byStart : Integer.compare(other.end, end);
    }
}
