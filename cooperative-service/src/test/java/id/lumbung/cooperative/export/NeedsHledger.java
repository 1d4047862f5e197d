package id.lumbung.cooperative.export;

import java.io.IOException;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/// Runs a test where hledger is installed (Debian: `apt-get install hledger`), and says so where it is not.
class NeedsHledger implements ExecutionCondition {

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        try {
            var process = new ProcessBuilder("hledger", "--version").redirectErrorStream(true).start();
            process.getInputStream().readAllBytes();
            if (process.waitFor() == 0) {
                return ConditionEvaluationResult.enabled("hledger is there");
            }
        } catch (IOException e) {
            // as good as not installed
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        var reason = "hledger is not installed: nobody else checks the statements of exported books";
        System.out.println(reason);
        return ConditionEvaluationResult.disabled(reason);
    }
}
