package org.depesche.web;

import java.util.Set;
import org.springframework.expression.PropertyAccessor;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.dialect.AbstractProcessorDialect;
import org.thymeleaf.model.ITemplateEnd;
import org.thymeleaf.model.ITemplateStart;
import org.thymeleaf.processor.IProcessor;
import org.thymeleaf.processor.templateboundaries.AbstractTemplateBoundariesProcessor;
import org.thymeleaf.processor.templateboundaries.ITemplateBoundariesStructureHandler;
import org.thymeleaf.spring6.expression.ThymeleafEvaluationContext;
import org.thymeleaf.standard.StandardDialect;
import org.thymeleaf.templatemode.TemplateMode;

/** Lets the expressions of templates read our own types by {@link OwnProperties}. */
@Component
class TemplateExpressions extends AbstractProcessorDialect {

    private static final String CONTEXT = ThymeleafEvaluationContext.THYMELEAF_EVALUATION_CONTEXT_CONTEXT_VARIABLE_NAME;

    private final PropertyAccessor own = new OwnProperties();

    TemplateExpressions() {
        super("Depesche", null, StandardDialect.PROCESSOR_PRECEDENCE);
    }

    @Override
    public Set<IProcessor> getProcessors(String prefix) {
        return Set.of(new AbstractTemplateBoundariesProcessor(TemplateMode.HTML, StandardDialect.PROCESSOR_PRECEDENCE) {
            @Override
            public void doProcessTemplateStart(
                    ITemplateContext page, ITemplateStart start, ITemplateBoundariesStructureHandler structure) {
                if (page.getVariable(CONTEXT) instanceof ThymeleafEvaluationContext context
                        && !context.getPropertyAccessors().contains(own)) {
                    context.addPropertyAccessor(own);
                }
            }

            @Override
            public void doProcessTemplateEnd(
                    ITemplateContext page, ITemplateEnd end, ITemplateBoundariesStructureHandler structure) {
                // what was added ends with the page
            }
        });
    }
}
