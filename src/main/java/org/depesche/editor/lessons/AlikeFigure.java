package org.depesche.editor.lessons;

import org.depesche.article.context.FigureInContext;
import org.depesche.tagging.Construction;

/**
 * A figure whose sentence is built like a corrected one.
 *
 * @param reading its measure after the same correction
 */
public record AlikeFigure(FigureInContext figure, Construction.Reading reading) {}
