export { Actor, type ActorPost, isMinted, type Role, roles } from "./actor";
export { mintSessionActor, mintSystemActor } from "./mint";
