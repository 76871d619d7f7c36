package org.depesche.folder;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Locale;
import org.depesche.web.NotFoundException;
import org.depesche.web.Redirects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where users mail the press review of a folder. */
@Controller
@RequestMapping("/folders/{id:\\d{1,18}}/mails")
class ReviewMailController {

    private static final int MOST_WORDS = 1000;

    private final FolderUsers users;
    private final Reviews reviews;
    private final ReviewMails mails;

    ReviewMailController(FolderUsers users, Reviews reviews, ReviewMails mails) {
        this.users = users;
        this.reviews = reviews;
        this.mails = mails;
    }

    /**
     * The form.
     *
     * @param to the addresses
     * @param words to the recipients
     * @param pdf whether it is attached
     */
    record Form(@Nullable String to, @Nullable String words, boolean pdf) {}

    @GetMapping
    ModelAndView show(@PathVariable long id, HttpServletRequest request) {
        return page(users.folder(id, FolderRight.READ, request), new Form("", "", true));
    }

    @PostMapping
    ModelAndView send(
            @PathVariable long id,
            @ModelAttribute("form") Form form,
            HttpServletRequest request,
            Locale locale,
            RedirectAttributes redirect)
            throws IOException {
        Folder folder = users.folder(id, FolderRight.READ, request);
        MailRecipients recipients = MailRecipients.of(form.to == null ? "" : form.to);
        if (recipients.problem() != null) {
            return refused(folder, form, recipients.problem(), recipients.detail());
        }
        String words = FolderText.note(form.words);
        ReviewMails.Order order = new ReviewMails.Order(
                reviews.of(folder, request),
                folder.secret() == null ? null : folder.sharedUrl(),
                words.length() > MOST_WORDS ? words.substring(0, MOST_WORDS) : words,
                form.pdf);
        String problem = mails.send(order, users.of(request), recipients.addresses(), locale);
        if (problem != null) {
            return refused(folder, form, problem, String.valueOf(mails.most()));
        }
        redirect.addFlashAttribute("mailed", recipients.addresses().size());
        return Redirects.seeOther(folder.url());
    }

    private ModelAndView refused(Folder folder, Form form, String problem, @Nullable String detail) {
        ModelAndView page = page(folder, form).addObject("problem", problem).addObject("detail", detail);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private ModelAndView page(Folder folder, Form form) {
        if (!mails.areOffered()) {
            throw new NotFoundException();
        }
        return new ModelAndView("folder/send")
                .addObject("folder", folder)
                .addObject("form", form)
                .addObject("mostAddresses", MailRecipients.MOST);
    }
}
