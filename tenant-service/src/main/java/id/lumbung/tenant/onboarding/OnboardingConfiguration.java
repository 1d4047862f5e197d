package id.lumbung.tenant.onboarding;

import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

@Configuration
@EnableScheduling
class OnboardingConfiguration {}
