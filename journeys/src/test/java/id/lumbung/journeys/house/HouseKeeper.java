package id.lumbung.journeys.house;

import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;

import static org.assertj.core.api.Assertions.assertThat;

/// Opens the house before the first story, lets every story in, and closes it after the last, also when one failed.
///
/// A story whose chapter failed is not told to its end: what follows would only wait for what never came.
class HouseKeeper
        implements
            BeforeAllCallback,
            AfterAllCallback,
            ParameterResolver,
            ExecutionCondition,
            TestExecutionExceptionHandler {

    private static final Namespace HERE = Namespace.create(HouseKeeper.class);

    @Override
    public void beforeAll(ExtensionContext context) {
        var house = house(context);
        house.album().begin(context.getDisplayName());
        context.getStore(HERE).put(Troubles.class, Troubles.from(house.logs()));
    }

    @Override
    public void afterAll(ExtensionContext context) {
        var chapters = context.getStore(HERE);
        var flaws = house(context).album().flaws();
        if (!flaws.isEmpty() || chapters.get("failed") != null) {
            chapters.get(Troubles.class, Troubles.class).lines().forEach(System.out::println);
        }
        assertThat(flaws).as("what was wrong with the pages of this story").isEmpty();
    }

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        var failed = context.getTestMethod().isEmpty() ? null : chapters(context).get("failed", String.class);
        return failed == null
                ? ConditionEvaluationResult.enabled("the story goes well so far")
                : ConditionEvaluationResult.disabled("the chapter " + failed + " failed");
    }

    @Override
    public void handleTestExecutionException(ExtensionContext context, Throwable failure) throws Throwable {
        chapters(context).put("failed", context.getDisplayName());
        throw failure;
    }

    private static Store chapters(ExtensionContext chapter) {
        return chapter.getParent().orElseThrow().getStore(HERE);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == House.class;
    }

    @Override
    public House resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return house(context);
    }

    /// The root's store is closed when the run ends, and closes what can be closed.
    private static House house(ExtensionContext context) {
        return context.getRoot().getStore(Namespace.GLOBAL).computeIfAbsent(House.class, type -> House.open(),
                House.class);
    }
}
