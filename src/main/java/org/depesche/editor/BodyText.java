package org.depesche.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.depesche.tagging.Block;

/** The paragraphs of an article as editors type them: in Markdown, with blank lines between. */
final class BodyText {

    private static final String SUBHEAD = "## ";
    private static final String QUOTE = "> ";
    private static final String LIST_ITEM = "- ";

    private BodyText() {}

    static String of(List<Block> body) {
        return body.stream().map(block -> mark(block.kind()) + block.text()).collect(Collectors.joining("\n\n"));
    }

    private static String mark(Block.Kind kind) {
        return switch (kind) {
            case SUBHEAD -> SUBHEAD;
            case QUOTE -> QUOTE;
            case LIST_ITEM -> LIST_ITEM;
            case HEADLINE, LEAD, PARAGRAPH -> "";
        };
    }

    /** Joins lines that were wrapped by hand. List items need no blank line between them. */
    static List<Block> blocks(String text) {
        List<Block> blocks = new ArrayList<>();
        for (String paragraph : text.replace("\r\n", "\n").split("\\n\\s*\\n|\\n(?=- )")) {
            String line = paragraph.replaceAll("[\\p{Cc}\\s]+", " ").strip();
            Block.Kind kind = kind(line);
            String words =
                    line.substring(Math.min(line.length(), mark(kind).length())).strip();
            if (!words.isEmpty()) {
                blocks.add(new Block(kind, words));
            }
        }
        return blocks;
    }

    private static Block.Kind kind(String line) {
        if (line.startsWith(SUBHEAD)) {
            return Block.Kind.SUBHEAD;
        }
        if (line.startsWith(QUOTE)) {
            return Block.Kind.QUOTE;
        }
        return line.startsWith(LIST_ITEM) ? Block.Kind.LIST_ITEM : Block.Kind.PARAGRAPH;
    }
}
