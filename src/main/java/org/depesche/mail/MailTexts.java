package org.depesche.mail;

import java.util.Locale;
import java.util.Map;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** Writes the bodies of mails from templates: {@code NAME.html} and {@code NAME.txt}. */
@Component
public class MailTexts {

    private final ITemplateEngine templates;

    MailTexts(ITemplateEngine templates) {
        this.templates = templates;
    }

    /** @param name of the templates, such as {@code alert/mail} */
    public OutgoingMail.Body write(String name, Map<String, Object> model, Locale locale) {
        Context context = new Context(locale, model);
        // the printing of days and numbers takes the language from the thread, as in requests
        LocaleContextHolder.setLocale(locale);
        try {
            return new OutgoingMail.Body(
                    templates.process(name + MailConfiguration.TEXT, context), templates.process(name, context));
        } finally {
            LocaleContextHolder.resetLocaleContext();
        }
    }
}
