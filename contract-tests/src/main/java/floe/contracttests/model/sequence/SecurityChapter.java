package floe.contracttests.model.sequence;

import floe.contracttests.model.PageLimit;
import floe.contracttests.model.command.AccessForeignBenefit;
import floe.contracttests.model.command.AccessForeignCustomer;
import floe.contracttests.model.command.AccessForeignFile;
import floe.contracttests.model.command.AccessForeignFile.Access;
import floe.contracttests.model.command.BenefitRef;
import floe.contracttests.model.command.CallWithBadToken;
import floe.contracttests.model.command.CallWithOneScope;
import floe.contracttests.model.command.CallWithOneScope.Scope;
import floe.contracttests.model.command.Caller;
import floe.contracttests.model.command.CreateForeignSession;
import floe.contracttests.model.command.CustomerKey;
import floe.contracttests.model.command.CustomerRef;
import floe.contracttests.model.command.FileRef;
import floe.contracttests.model.command.GetBenefit;
import floe.contracttests.model.command.GetCustomer;
import floe.contracttests.model.command.GetForeignBenefit;
import floe.contracttests.model.command.ListFiles;
import floe.contracttests.model.command.ProtectedOperation;
import floe.contracttests.model.command.SendUnusualRequest;

/** Commands that must not succeed: of strangers, with bad tokens, without the right scope. */
final class SecurityChapter {
  private SecurityChapter() {}

  static void accessFromAnotherOrganization(SequenceBuilder story, FileRef file) {
    for (Access access : Access.values()) {
      story.add(new AccessForeignFile(file, access, Caller.ORGANIZATION));
    }
    story.add(
        new AccessForeignFile(file, Access.DOWNLOAD, Caller.PERSON),
        new AccessForeignFile(file, Access.LIST, Caller.PERSON),
        new GetForeignBenefit(new BenefitRef(0)),
        new CreateForeignSession());
  }

  static void accessCustomersAndBenefits(SequenceBuilder story, CustomerRef customer) {
    for (AccessForeignCustomer.Access access : AccessForeignCustomer.Access.values()) {
      story.add(new AccessForeignCustomer(customer, access, Caller.ORGANIZATION));
    }
    story.add(new AccessForeignCustomer(customer, AccessForeignCustomer.Access.GET, Caller.PERSON));
    for (AccessForeignBenefit.Access access : AccessForeignBenefit.Access.values()) {
      story.add(new AccessForeignBenefit(new BenefitRef(0), access, Caller.ORGANIZATION));
    }
    story.add(
        new AccessForeignBenefit(
            new BenefitRef(0), AccessForeignBenefit.Access.LIST_BY_ID, Caller.PERSON),
        new GetBenefit(new BenefitRef(0)),
        new GetCustomer(customer, CustomerKey.ID));
  }

  static void callWithWrongTokens(SequenceBuilder story) {
    for (ProtectedOperation operation : ProtectedOperation.values()) {
      for (Scope scope : Scope.values()) {
        story.add(new CallWithOneScope(operation, scope, Caller.ORGANIZATION));
      }
      story.add(new CallWithOneScope(operation, Scope.FILES_READ, Caller.PERSON));
      for (CallWithBadToken.Token token : CallWithBadToken.Token.values()) {
        story.add(new CallWithBadToken(operation, token));
      }
    }
  }

  static void sendUnusualRequests(SequenceBuilder story) {
    for (SendUnusualRequest.Unusual request : SendUnusualRequest.Unusual.values()) {
      story.add(new SendUnusualRequest(request));
    }
    story.add(ListFiles.all(PageLimit.TWO));
  }
}
