package org.depesche.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.depesche.tagging.Block;

/**
 * The paragraphs of an article as editors type them: in Markdown, with blank lines between. Captions begin with an
 * exclamation mark, like pictures in Markdown, and credits with a copyright sign.
 */
final class BodyText {

    /** The marks before paragraphs; other kinds have none. */
    private static final Map<Block.Kind, String> MARKS = Map.of(
            Block.Kind.SUBHEAD, "## ",
            Block.Kind.QUOTE, "> ",
            Block.Kind.LIST_ITEM, "- ",
            Block.Kind.CAPTION, "! ",
            Block.Kind.CREDIT, "© ");

    private BodyText() {}

    static String of(List<Block> body) {
        return body.stream().map(block -> mark(block.kind()) + block.text()).collect(Collectors.joining("\n\n"));
    }

    private static String mark(Block.Kind kind) {
        return MARKS.getOrDefault(kind, "");
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
        return MARKS.entrySet().stream()
                .filter(mark -> line.startsWith(mark.getValue()))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(Block.Kind.PARAGRAPH);
    }
}
