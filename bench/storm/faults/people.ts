// What people do: nothing of it is a fault, and all of it happens while others have one.
import { seconds } from '../text.ts';
import { type DrawFault, drawGuest, nothing } from './fault.ts';

export const leave: DrawFault = (dice, people) => {
  const who = drawGuest(dice, people);
  const lasts = dice.between(10, 4_000);
  return {
    words: `player ${who} leaves, and comes back after ${seconds(lasts)}`,
    lasts,
    begin: (world) => {
      const person = world.person(who);
      person.leave();
      return () => person.comeBack();
    },
  };
};

export const kick: DrawFault = (dice, people) => {
  const who = drawGuest(dice, people);
  return {
    words: `player ${who} is sent away`,
    lasts: 0,
    begin: (world) => {
      const { visit } = world.person(who);
      if (visit?.hasJoined !== true || visit.endedWith !== undefined || visit.player.seat === null)
        return nothing;
      visit.isSentAway = true;
      // The line may be down in that moment: then they hear of it when they want to come back.
      world.person(who).excuse('kicked', 'resume-refused', 'connection-lost');
      world.person(0).visit?.player.kick(visit.player.seat);
      return nothing;
    },
  };
};

export const bots: DrawFault = (dice) => {
  const count = dice.between(0, 3);
  return {
    words: `the hosting player asks for ${count} bots`,
    lasts: 0,
    begin: (world) => {
      const { visit } = world.person(0);
      if (visit?.hasJoined === true) visit.player.setBots(count);
      return nothing;
    },
  };
};

/** The host starts the game anew, for everybody who is there. */
export const anew: DrawFault = () => ({
  words: 'the host starts the game anew',
  lasts: 0,
  begin: ({ host }) => {
    if (!host.machine.isStill) host.room.play(host.room.game);
    return nothing;
  },
});
