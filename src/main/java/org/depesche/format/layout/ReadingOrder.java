package org.depesche.format.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Puts the blocks of a page in the order of reading, after T. Breuel, "High Performance Document Layout Analysis" (2003): a
 * block comes before another one below it that shares some of its width, and before one to its right unless a third lies
 * across both between them.
 */
final class ReadingOrder {

    /** Blocks of a page whose order is found. A page of stock prices has more, in the order of painting. */
    private static final int MOST = 200;

    /** The width that blocks may share though they are side by side, in points. */
    private static final double TOUCHING = 2;

    /** The size from which on letters are those of a headline, as a multiple of the size of most. */
    private static final double HEADLINE = 1.35;

    /** A thicker area is no line. In points. */
    private static final double THICKEST_RULE = 3;

    /** The part of the text's width that a line must cross to divide the page. */
    private static final double WIDTH_OF_RULE = 0.95;

    private final List<TextBlock> blocks;
    /** The heights at which lines across the whole text divide the page. */
    private final List<Double> divisions;

    private final List<Area> areas = new ArrayList<>();

    private ReadingOrder(List<TextBlock> blocks, List<Area> boxes, double bodySize) {
        this.blocks = blocks;
        this.divisions = divisions(blocks, boxes);
        for (TextBlock block : blocks) {
            areas.add(block.size() > HEADLINE * bodySize ? widened(block) : block.area());
        }
    }

    /**
     * @param boxes the frames and lines of the page
     * @param bodySize the size of most letters
     */
    static List<TextBlock> of(List<TextBlock> blocks, List<Area> boxes, double bodySize) {
        if (blocks.size() > MOST) {
            List<TextBlock> painted = new ArrayList<>(blocks);
            painted.sort(
                    Comparator.comparingInt(block -> block.lines().getFirst().order()));
            return painted;
        }
        return new ReadingOrder(blocks, boxes, bodySize).sorted();
    }

    private static List<Double> divisions(List<TextBlock> blocks, List<Area> boxes) {
        Area text = blocks.stream().map(TextBlock::area).reduce(Area::and).orElse(new Area(0, 0, 0, 0));
        return boxes.stream()
                .filter(box -> box.height() <= THICKEST_RULE
                        && box.sharedWidth(text) >= WIDTH_OF_RULE * text.width()
                        && blocks.stream()
                                .noneMatch(block -> block.area().top() < box.top() - TOUCHING
                                        && block.area().bottom() > box.bottom() + TOUCHING))
                .map(Area::top)
                .toList();
    }

    /** A headline reaches over the columns beside its words, as far as there is nothing. */
    private Area widened(TextBlock headline) {
        Area own = headline.area();
        double left = Double.MAX_VALUE;
        double right = 0;
        for (TextBlock block : blocks) {
            left = Math.min(left, block.area().left());
            right = Math.max(right, block.area().right());
        }
        for (TextBlock block : blocks) {
            Area other = block.area();
            boolean beside = block != headline && other.top() < own.bottom() && other.bottom() > own.top();
            if (beside && other.left() >= own.right()) {
                right = Math.min(right, other.left() - 3 * TOUCHING);
            } else if (beside && other.right() <= own.left()) {
                left = Math.max(left, other.right() + 3 * TOUCHING);
            }
        }
        boolean flush = blocks.stream()
                .anyMatch(block ->
                        block.area().top() > own.top() && Math.abs(block.area().left() - own.left()) < 2 * TOUCHING);
        return new Area(
                flush ? own.left() : Math.min(left, own.left()), own.top(), Math.max(right, own.right()), own.bottom());
    }

    private List<TextBlock> sorted() {
        List<Integer> left = new ArrayList<>();
        for (int i = 0; i < blocks.size(); i++) {
            left.add(i);
        }
        left.sort(Comparator.comparingDouble((Integer i) -> areas.get(i).top())
                .thenComparingDouble(i -> areas.get(i).left()));
        int[] before = new int[blocks.size()];
        boolean[][] precedes = new boolean[blocks.size()][blocks.size()];
        for (int i : left) {
            for (int j : left) {
                precedes[i][j] = i != j && precedes(i, j);
                before[j] += precedes[i][j] ? 1 : 0;
            }
        }
        List<TextBlock> order = new ArrayList<>();
        while (!left.isEmpty()) {
            // of blocks that wait for each other, the one that waits for the fewest
            int next =
                    left.stream().min(Comparator.comparingInt(i -> before[i])).orElseThrow();
            left.remove(Integer.valueOf(next));
            order.add(blocks.get(next));
            for (int j = 0; j < before.length; j++) {
                before[j] -= precedes[next][j] ? 1 : 0;
            }
        }
        return order;
    }

    private boolean precedes(int one, int other) {
        Area first = areas.get(one);
        Area second = areas.get(other);
        for (double division : divisions) {
            if (middle(first) < division != middle(second) < division) {
                return middle(first) < division;
            }
        }
        if (first.sharedWidth(second) > TOUCHING) {
            return middle(first) < middle(second);
        }
        if (first.right() > second.left() + TOUCHING) {
            return false;
        }
        double top = Math.min(middle(first), middle(second));
        double bottom = Math.max(middle(first), middle(second));
        for (Area between : areas) {
            double at = middle(between);
            if (at > top
                    && at < bottom
                    && between.sharedWidth(first) > TOUCHING
                    && between.sharedWidth(second) > TOUCHING) {
                return false;
            }
        }
        return true;
    }

    private static double middle(Area area) {
        return (area.top() + area.bottom()) / 2;
    }
}
