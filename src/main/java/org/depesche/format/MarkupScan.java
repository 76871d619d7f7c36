package org.depesche.format;

/** Positions in a text of mark-up that need not be well-formed. */
record MarkupScan(String text) {

    /** The position of the first visible character. */
    int visible(int from) {
        int at = from;
        while (at < text.length() && isInvisible(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static boolean isInvisible(char c) {
        int type = Character.getType(c);
        return CleanText.isSpace(c) || type == Character.CONTROL || type == Character.FORMAT || c == '\uFFFE';
    }

    /** The position after a mark; negative if there is none. */
    int after(String mark, int from) {
        int found = text.indexOf(mark, from);
        return found < 0 ? -1 : found + mark.length();
    }

    /** The position after the bracket that ends a tag; negative if there is none. Brackets in quotation marks do not count. */
    int afterTag(int from) {
        char quote = 0;
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if (c == '>') {
                return i + 1;
            }
        }
        return -1;
    }

    /** The position after the document type with its internal subset; negative if it does not end. */
    int afterDoctype(int from) {
        int open = 0;
        for (int i = from + 2; i < text.length(); i++) {
            switch (text.charAt(i)) {
                case '[' -> open++;
                case ']' -> open--;
                case '"', '\'' -> {
                    int end = text.indexOf(text.charAt(i), i + 1);
                    i = end < 0 ? text.length() : end;
                }
                case '<' -> {
                    int end = text.startsWith("<!--", i) ? after("-->", i) : 0;
                    i = end < 0 ? text.length() : end > 0 ? end - 1 : i;
                }
                case '>' -> {
                    if (open <= 0) {
                        return i + 1;
                    }
                }
                default -> {}
            }
        }
        return -1;
    }
}
