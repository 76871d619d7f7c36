package org.depesche.account.registration;

import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Answers each wish for an account, after the page was sent: the page's time does not tell whether there is one. */
@Configuration(proxyBeanMethods = false)
class RegistrationTask {

    /** @param registrations got late, since they need the scheduler, which needs this task */
    @Bean
    OneTimeTask<RegistrationQuestion> answerRegistration(ObjectProvider<MailRegistrations> registrations) {
        return Tasks.oneTime(MailRegistrations.QUESTION)
                .execute((instance, context) -> registrations.getObject().answer(instance.getData()));
    }
}
