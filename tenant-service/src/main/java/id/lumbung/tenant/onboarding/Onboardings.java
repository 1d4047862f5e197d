package id.lumbung.tenant.onboarding;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

import id.lumbung.platform.tenancy.Tenant;
import id.lumbung.tenant.account.Account;
import id.lumbung.tenant.account.Accounts;
import id.lumbung.tenant.account.Card;
import id.lumbung.tenant.account.Phone;
import id.lumbung.tenant.reference.Regions;
import id.lumbung.tenant.regency.NotAboard;
import id.lumbung.tenant.regency.Regencies;
import id.lumbung.tenant.regency.Regency;
import id.lumbung.tenant.regency.Slug;

/// What an operator does about regencies: looks for one, brings it aboard, watches the steps, hands out the first card.
@Service
@PreAuthorize("hasRole('operator')")
class Onboardings {

    static final int PAGE = 50;

    /// Some regencies, and the code behind which the rest begins.
    record Page(List<Candidate> candidates, int found, @Nullable Integer next) {}

    /// All about one regency aboard.
    record Progress(Regency regency, Onboarding onboarding, Account admin) {}

    private final Regions regions;
    private final Regencies regencies;
    private final OnboardingRows rows;
    private final Accounts accounts;
    private final Intake intake;
    private final TransactionTemplate transaction;

    Onboardings(Regions regions, Regencies regencies, OnboardingRows rows, Accounts accounts, Intake intake,
            TransactionTemplate transaction) {
        this.regions = regions;
        this.regencies = regencies;
        this.rows = rows;
        this.accounts = accounts;
        this.intake = intake;
        this.transaction = transaction;
    }

    /// Begins, or goes on at once where it stopped. Asking again for the same is safe.
    Progress begin(int code, Slug slug, String adminName, Phone adminPhone) {
        var reference = regions.get(code);
        var tenant = new Tenant(code, slug.word(), reference.name(), reference.zone());
        tenant.run(() -> transaction
                .executeWithoutResult(status -> intake.request(reference, slug, adminName, adminPhone, null)));
        intake.start(code);
        return of(slug.word());
    }

    /// Where a regency stands.
    Progress of(String slug) {
        return progress(regencies.at(slug));
    }

    Optional<Progress> of(int code) {
        return regencies.withCode(code).map(this::progress);
    }

    /// As [#of], of a regency that must be aboard or on its way.
    Progress aboard(int code) {
        return of(code).orElseThrow(() -> new NotAboard(regions.get(code).name()));
    }

    /// Takes an onboarding up again without waiting for its pause to end.
    void goOn(int code) {
        aboard(code);
        intake.start(code);
    }

    Candidate candidate(int code) {
        return new Candidate(regions.get(code), regencies.withCode(code).orElse(null));
    }

    /// The first password of the first admin; again only with a reason, which the regency can read in its audit.
    Card issueCard(String slug, UUID key, @Nullable String reason) {
        var progress = of(slug);
        if (progress.admin().subject() == null) {
            throw new AdminNotReady();
        }
        return progress.regency().tenant().call(() -> accounts.issueCard(progress.admin().id(), key, reason));
    }

    Page list(@Nullable String province, String search, Candidate.@Nullable State state, int after) {
        var aboard = regencies.all().stream().collect(Collectors.toMap(Regency::code, Function.identity()));
        var wanted = search.strip().toLowerCase(Locale.ROOT);
        var found = regions.regencies(province).stream()
                .filter(reference -> reference.name().toLowerCase(Locale.ROOT).contains(wanted)
                        || Integer.toString(reference.code()).equals(wanted) || reference.dotted().equals(wanted))
                .map(reference -> new Candidate(reference, aboard.get(reference.code())))
                .filter(candidate -> state == null || candidate.state() == state).toList();
        var rest = found.stream().filter(candidate -> candidate.reference().code() > after).toList();
        return rest.size() <= PAGE
                ? new Page(rest, found.size(), null)
                : new Page(rest.subList(0, PAGE), found.size(), rest.get(PAGE - 1).reference().code());
    }

    private Progress progress(Regency regency) {
        return regency.tenant().call(() -> {
            var onboarding = rows.find(regency.code()).orElseThrow();
            return new Progress(regency, onboarding, accounts.get(onboarding.adminAccount()));
        });
    }
}
