package convert

import (
	"context"
	"os/exec"

	pb "shop.example/convert/proto"
)

type server struct{ file string }

func (s *server) Convert(ctx context.Context, req *pb.ConvertRequest) (*pb.ConvertReply, error) {
	// ruleid: go-command-injection
	exec.Command("sh", "-c", "convert "+req.GetFile()).Run()
	// ruleid: go-command-injection
	exec.Command("sh", "-c", "convert "+req.File).Run()
	// ok: go-command-injection
	exec.Command("sh", "-c", "convert "+s.file).Run()
	return &pb.ConvertReply{}, nil
}
