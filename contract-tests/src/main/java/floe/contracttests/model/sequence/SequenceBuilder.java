package floe.contracttests.model.sequence;

import floe.contracttests.model.command.BenefitRef;
import floe.contracttests.model.command.Command;
import floe.contracttests.model.command.CreateBenefit;
import floe.contracttests.model.command.CreateCustomer;
import floe.contracttests.model.command.CreateFile;
import floe.contracttests.model.command.CustomerRef;
import floe.contracttests.model.command.FileRef;
import floe.contracttests.model.command.FileSpec;
import floe.contracttests.model.command.FollowLink;
import floe.contracttests.model.command.GrantBenefit;
import floe.contracttests.model.command.GrantRef;
import floe.contracttests.model.command.LinkRef;
import floe.contracttests.model.command.PortalUser;
import floe.contracttests.model.command.UploadFile;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Puts a sequence together by hand: commands that make something return a reference to it. */
final class SequenceBuilder {
  private final List<Command> commands = new ArrayList<>();
  private int files;
  private int benefits;
  private int grants;

  /** The world begins with one. */
  private int customers = 1;

  /** Adds commands that make nothing that later ones refer to. */
  void add(Command... more) {
    commands.addAll(List.of(more));
  }

  /** Adds commands that follow the first links that were handed out. */
  void followFirstLinks(int count) {
    IntStream.range(0, count).forEach(link -> add(new FollowLink(new LinkRef(link))));
  }

  /** Adds the upload of a file, and returns a reference to the file. */
  FileRef upload(FileSpec file) {
    commands.add(new UploadFile(file));
    return new FileRef(files++);
  }

  /** Adds the creation of a file whose upload stays open, and returns a reference to the file. */
  FileRef create(FileSpec file) {
    commands.add(new CreateFile(file));
    return new FileRef(files++);
  }

  /** Adds the creation of a benefit that is not refused, and returns a reference to it. */
  BenefitRef create(CreateBenefit command) {
    commands.add(command);
    return new BenefitRef(benefits++);
  }

  /** Adds the creation of a customer that is not refused, and returns a reference to it. */
  CustomerRef create(CreateCustomer command) {
    commands.add(command);
    return new CustomerRef(customers++);
  }

  /** Adds the grant of a benefit, and returns a reference to the grant. */
  GrantRef grant(BenefitRef benefit, PortalUser to) {
    commands.add(new GrantBenefit(benefit, to));
    return new GrantRef(grants++);
  }

  /** Returns the commands so far. */
  List<Command> commands() {
    return List.copyOf(commands);
  }
}
